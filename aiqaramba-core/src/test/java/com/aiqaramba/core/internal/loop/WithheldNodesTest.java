package com.aiqaramba.core.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.redaction.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithheldNodesTest {
    private static final String SECRET = "correct-horse-7";
    private static final String OTHER = "Zebra!42?crossing";

    private final Redactor redactor = new Redactor();

    @Test
    void without_a_secret_the_nodes_stay_as_they_are() {
        redactor.add(Secret.of(SECRET.toCharArray()));
        List<PageNode> nodes = texts("Welcome", "correct", "stable", "7");

        assertThat(withhold(nodes)).isEqualTo(nodes);
        assertThat(withhold(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "7", "14"})
    void a_secret_in_pieces_is_withheld_and_nothing_else(int piece) {
        redactor.add(Secret.of(SECRET.toCharArray()));
        List<String> pieces = pieces(SECRET, piece);

        List<PageNode> safe = withhold(texts(concat(List.of("Before", "you"), pieces, List.of("and", "after"))));

        assertThat(names(safe).subList(0, 2)).containsExactly("Before", "you");
        assertThat(names(safe).subList(2, 2 + pieces.size())).containsOnly("[withheld]");
        assertThat(names(safe).subList(2 + pieces.size(), safe.size())).containsExactly("and", "after");
    }

    @Test
    void a_secret_at_either_end_is_withheld() {
        redactor.add(Secret.of(SECRET.toCharArray()));

        assertThat(names(withhold(texts(concat(pieces(SECRET, 1), List.of("x"))))))
                .endsWith("x")
                .doesNotContain("c", "7");
        assertThat(names(withhold(texts(concat(List.of("x"), pieces(SECRET, 1))))))
                .startsWith("x")
                .doesNotContain("c", "7");
        assertThat(names(withhold(texts(pieces(SECRET, 1))))).containsOnly("[withheld]");
    }

    @Test
    void every_repetition_and_every_secret_is_withheld() {
        redactor.add(Secret.of(SECRET.toCharArray()));
        redactor.add(Secret.of(OTHER.toCharArray()));
        List<String> texts = concat(
                pieces(SECRET, 1),
                List.of("between"),
                pieces(OTHER, 3),
                pieces(SECRET, 8),
                List.of("end"),
                pieces(OTHER, 1));

        List<String> safe = names(withhold(texts(texts)));

        assertThat(safe).hasSameSizeAs(texts).contains("between", "end");
        assertThat(safe).filteredOn(name -> !name.equals("[withheld]")).containsExactly("between", "end");
    }

    @Test
    void a_field_that_continues_a_text_is_withheld_with_it() {
        redactor.add(Secret.of(SECRET.toCharArray()));
        PageNode field = PageNode.builder("textbox").number(7).value("horse-7").build();

        List<PageNode> safe = withhold(List.of(PageNode.text("correct-"), field));

        assertThat(safe.get(1).value()).isEqualTo("[withheld]");
        assertThat(safe.get(1).number()).isEqualTo(7);
    }

    @Test
    void a_secret_in_the_targets_of_links_is_withheld() {
        redactor.add(Secret.of(SECRET.toCharArray()));
        List<PageNode> links = pieces(SECRET, 1).stream()
                .map(letter -> PageNode.builder("link")
                        .number(1)
                        .name("Item")
                        .detail(letter)
                        .build())
                .toList();

        assertThat(withhold(links)).extracting(PageNode::detail).containsOnly("[withheld]");
    }

    @Test
    void wherever_secrets_are_spread_on_a_page_none_is_left() {
        redactor.add(Secret.of(SECRET.toCharArray()));
        redactor.add(Secret.of(OTHER.toCharArray()));
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<String> texts = new ArrayList<>();
            for (int part = random.nextInt(8); part >= 0; part--) {
                texts.addAll(List.of("Some", "words", "here").subList(0, random.nextInt(3)));
                texts.addAll(pieces(random.nextBoolean() ? SECRET : OTHER, 1 + random.nextInt(9)));
            }

            List<String> safe = names(withhold(texts(texts)));

            assertThat(redactor.reveals(String.join("", safe))).isFalse();
            assertThat(redactor.reveals(String.join(" ", safe))).isFalse();
            assertThat(count(safe, "words")).isEqualTo(count(texts, "words"));
        }
    }

    private List<PageNode> withhold(List<PageNode> nodes) {
        return WithheldNodes.of(nodes, redactor);
    }

    private static long count(List<String> texts, String wanted) {
        return texts.stream().filter(wanted::equals).count();
    }

    private static List<PageNode> texts(String... texts) {
        return texts(List.of(texts));
    }

    private static List<PageNode> texts(List<String> texts) {
        return texts.stream().map(PageNode::text).toList();
    }

    private static List<String> names(List<PageNode> nodes) {
        return nodes.stream().map(PageNode::name).toList();
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read and not kept
    private static List<String> concat(List<String>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }

    private static List<String> pieces(String text, int length) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); at += length) {
            pieces.add(text.substring(at, Math.min(text.length(), at + length)));
        }
        return pieces;
    }
}
