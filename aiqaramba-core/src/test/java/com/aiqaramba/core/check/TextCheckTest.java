package com.aiqaramba.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 items | 2 items",
                "2 items | You have 2 items.",
                "2 items | (2 items)",
                "2 ITEMS | 2 items",
                "2 items | 12 items and 2 items",
                "9.80 | EUR 9.80",
                "9.80 | 9.80.",
                "9.80 | 9.80, tax included",
                "EUR 15 | Total: EUR 15.",
                "EUR 15 | EUR 15, please",
                "EUR 15 | eur 15",
                "$5 | costs $5!",
                "€5 | US€5",
                "5 € | 5 €",
                "5 € | 5 €/month",
                "5 % | 5 % off",
                "Order no. 7 | Order no. 7",
                "v1.2 | release v1.2 is out",
                "straße | STRAßE",
                "émile | Émile Zola",
                "購入 | 「購入」",
                "C++ | C++ and C",
                "... | wait ...",
                "Loading... | Loading…",
                "A-12 | A\u201112",
                "9-17 | 9–17",
                "Zoe's | Zoe’s",
                "Office | O\ufb03ce",
                "12 items - new | 12 items - new",
                "12 items | - 12 items",
                "159,80 € | Room 12: 159,80 €",
                "16GB | Memory: 16GB",
                "12/05/2026 | on 12/05/2026",
                "😀 | 😀😀"
            })
    void a_text_that_stands_whole_is_found(String wanted, String page) {
        assertThat(shows(wanted, page)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 items | 12 items",
                "2 items | 2 itemsets",
                "9.80 | 159.80",
                "9.80 | 9.805",
                "159 | 159.80",
                "80 | 159.80",
                "EUR 15 | EUR 159",
                "EUR 15 | EUR 15.50",
                "EUR 15 | EUR 15,50",
                "234 | 1,234",
                "1 | 1,234",
                "234 | 1'234",
                "$5 | $50",
                "€ 5 | € 5.00",
                "v1.2 | v1.2.3",
                "paid | unpaid",
                "valid | invalid",
                "mile | Émile",
                "cafe | cafés",
                "2 items | 2 item s",
                "3 items | 2/3 items",
                "12 is free | Seat 4-12 is free",
                "4 | 4½",
                "10 | 10³",
                "2 items | 1\u20632 items",
                "2 reviews | 2+ reviews",
                "2 | 2+ reviews",
                "50.00 | Balance −50.00",
                "50.00 | EUR -50.00",
                "EUR 50.00 | -EUR 50.00",
                "50.00 | 50.00-"
            })
    void a_text_that_is_a_part_of_another_is_not_found(String wanted, String page) {
        assertThat(shows(wanted, page)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"EUR\u00a015", "EUR \n\t 15", "EUR\u202f15", "EUR\u200715", "EUR\u300015", "E\u00adUR 1\u200b5"})
    void white_space_and_invisible_characters_do_not_count(String page) {
        assertThat(shows("EUR 15", page)).isTrue();
        assertThat(shows(page, "EUR 15")).isTrue();
    }

    @Test
    void digits_behind_a_blank_may_be_the_end_of_a_number() {
        assertThat(Check.text("159,80 €").evaluate(Pages.text("1 159,80 €")).answer())
                .isEqualTo(Answer.CANNOT_BE_TOLD);
        assertThat(Check.noText("159,80 €").evaluate(Pages.text("1 159,80 €")).answer())
                .isEqualTo(Answer.CANNOT_BE_TOLD);
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        assertThat(shows("café", "cafe\u0301")).isTrue();
        assertThat(shows("cafe", "cafe\u0301")).isFalse();
    }

    @Test
    void a_text_may_go_over_several_nodes_of_a_line_but_not_over_the_edge_of_two_blocks() {
        assertThat(Check.text("2 items").evaluate(Pages.text("2", "items")).held())
                .isFalse();
        assertThat(Check.text("2 items")
                        .evaluate(Pages.of(PageNode.text("2"), joined(" items")))
                        .held())
                .isTrue();
        assertThat(Check.text("12 items")
                        .evaluate(Pages.of(PageNode.text("1"), PageNode.text("2 items")))
                        .held())
                .isFalse();
    }

    private static PageNode joined(String text) {
        return PageNode.text(text).toBuilder().joins(true).build();
    }

    @Test
    void values_and_names_of_fields_are_no_text() {
        Observation page = Pages.of(Pages.field("Amount", "15"));

        assertThat(Check.text("15").evaluate(page).held()).isFalse();
        assertThat(Check.noText("Amount").evaluate(page).held()).isTrue();
    }

    @Test
    void the_evidence_quotes_what_surrounds_the_text() {
        Evaluation found = Check.text("2 items").evaluate(Pages.text("Your cart: 2 items, ready to go"));

        assertThat(found.evidence()).isEqualTo("found: Your cart: 2 items, ready to go");
    }

    @Test
    void letters_that_grow_in_lower_case_neither_move_the_evidence_nor_break_the_check() {
        Evaluation found = Check.text("2 items").evaluate(Pages.text("İ".repeat(500) + " 2 items"));

        assertThat(found.held()).isTrue();
        assertThat(found.evidence()).endsWith("2 items");
    }

    @Test
    void long_evidence_is_cut() {
        String text = "word ".repeat(200).strip();

        Evaluation found = Check.text(text).evaluate(Pages.text("before " + text + " after"));

        assertThat(found.held()).isTrue();
        assertThat(found.evidence()).hasSizeLessThan(250).contains("…");
    }

    @Test
    void an_absent_text_is_proved_by_a_whole_page_only() {
        Check absent = Check.noText("Error");

        assertThat(absent.evaluate(Pages.text("Fine")).held()).isTrue();
        assertThat(absent.evaluate(Pages.text("An error occurred")).held()).isFalse();
        assertThat(absent.evaluate(Pages.incomplete(Pages.text("Fine"))).held()).isFalse();
        assertThat(absent.evaluate(Pages.withDialog()).held()).isFalse();
    }

    @Test
    void a_text_on_the_part_that_was_read_is_shown() {
        assertThat(Check.text("Fine")
                        .evaluate(Pages.incomplete(Pages.text("Fine")))
                        .held())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u00a0", "\u202f", "\u200b\u00ad"})
    void a_text_that_says_nothing_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Check.text(text));
        assertThatIllegalArgumentException().isThrownBy(() -> Check.url(text));
    }

    private static boolean shows(String wanted, String... page) {
        Evaluation shown = Check.text(wanted).evaluate(Pages.text(page));
        Evaluation notShown = Check.noText(wanted).evaluate(Pages.text(page));
        assertThat(notShown.held()).isNotEqualTo(shown.held());
        assertThat(new ElementQuery(PageNode.TEXT, wanted)
                        .findIn(Pages.text(String.join(" ", page)))
                        .isEmpty())
                .isEqualTo(!shown.held());
        return shown.held();
    }
}
