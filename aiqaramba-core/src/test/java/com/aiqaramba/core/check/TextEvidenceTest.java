package com.aiqaramba.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextEvidenceTest {
    @Test
    void a_text_that_is_missing_shows_what_stands_in_its_place() {
        assertThat(evidence("Total EUR 159.80", "Shipping Free", "Total", "EUR 79.90"))
                .isEqualTo("not on the page; nearest: Shipping Free Total EUR 79.90");
    }

    @Test
    void the_end_of_a_text_counts_where_its_beginning_is_missing() {
        assertThat(evidence("2 items in your cart", "0 items in your cart"))
                .isEqualTo("not on the page; nearest: 0 items in your cart");
    }

    @Test
    void short_words_alone_are_no_evidence() {
        assertThat(evidence("2 of 3 are on", "1 of 3, on and on")).isEqualTo("not on the page");
    }

    @Test
    void a_text_that_should_be_missing_and_is_needs_no_more_words() {
        Observation page = page("Total", "EUR 79.90");
        assertThat(Check.noText("Total EUR 159.80").evaluate(page))
                .isEqualTo(Evaluation.holds("not on the page").byAbsence());
    }

    private static String evidence(String wanted, String... shown) {
        Evaluation evaluation = Check.text(wanted).evaluate(page(shown));
        assertThat(evaluation.held()).isFalse();
        return evaluation.evidence();
    }

    private static Observation page(String... texts) {
        return Observation.builder("https://shop.example/")
                .title("Shop")
                .nodes(Stream.of(texts).map(PageNode::text).toList())
                .build();
    }
}
