package com.aiqaramba.verification.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefaultsTest {
    @Test
    void a_document_repeats_numbers_as_they_are_in_the_code() {
        assertThat(Quotes.all())
                .filteredOn(quote -> !quote.isIn(Documents.text(Documents.ROOT.resolve(quote.document()))))
                .as("The code says this, and the document something else or in other words")
                .isEmpty();
    }

    @Test
    void no_document_names_a_default_that_is_not_compared_with_the_code() {
        Map<String, List<Quote>> known = Stream.of(Quotes.all(), Quotes.OF_OTHERS)
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Quote::document));

        assertThat(Documents.markdown())
                .flatMap(file -> {
                    String document = Documents.ROOT.relativize(file).toString();
                    return unknown(Statements.of(Documents.text(file)), known.getOrDefault(document, List.of()))
                            .stream()
                            .map(sentence -> document + ": " + sentence)
                            .toList();
                })
                .as("Add each number that a document calls a default to Quotes, next to its constant")
                .isEmpty();
    }

    @Test
    void a_default_in_a_comment_or_a_message_stands_in_the_code_of_its_file() {
        List<Quote> quotes = Quotes.all();

        assertThat(Comments.publishedSources())
                .flatMap(file -> new Source(Documents.text(file))
                        .defaultsNotInCode().stream()
                                .filter(sentence -> quotes.stream().noneMatch(quote -> quote.covers(file, sentence)))
                                .map(sentence -> Documents.ROOT.relativize(file) + ": " + sentence)
                                .toList())
                .as("Link to the constant in place of its value ({@link ...}, {@value ...}), or add it to Quotes")
                .isEmpty();
    }

    @Test
    void a_default_that_is_not_in_the_code_is_found() {
        var source = new Source("""
                /** Waits. The default is 5
                 *  seconds, 7 at night.
                 *
                 * @param most the default is 1,000
                 * @param least the default is {@link X#LEAST_8}
                 */
                class X {
                    int most = 1_000; // 7
                    String message = "It waits; the default is 5 seconds";
                    Duration wait = Duration.ofSeconds(6);
                }
                """);

        assertThat(source.defaultsNotInCode())
                .containsExactly("The default is 5 seconds, 7 at night.", "the default is 5 seconds\"");
    }

    @Test
    void a_default_is_found_in_sentences_over_lines_in_rows_and_in_columns() {
        Statements statements = Statements.of("""
                At first 7 steps. The
                default is 5 minutes; 8 more. Not 9
                ```
                default 4
                ```
                * 3 unless set

                | what | default | range |
                |---|---|---|
                | tabs | 20, more are closed | 1 to 100 |
                | popups | none | |

                | what | then |
                |---|---|
                | one | by default 6 |
                """);

        assertThat(unknown(statements, List.of()))
                .containsExactlyInAnyOrder(
                        "The default is 5 minutes;",
                        "* 3 unless set",
                        "| one | by default 6 |",
                        "tabs: 20, more are closed");
        assertThat(unknown(
                        statements, List.of(Quote.text("a.md", "{} minutes", 5), Quote.row("a.md", "tabs", "{}", 20))))
                .containsExactlyInAnyOrder("* 3 unless set", "| one | by default 6 |");
    }

    @Test
    void another_number_than_that_of_the_code_is_found() {
        String statements = "Waits\n5 minutes.\n\n| what | default |\n|---|---|\n| tabs | 20 |\n";

        assertThat(Quote.text("a.md", "Waits {} minutes", 5).isIn(statements)).isTrue();
        assertThat(Quote.text("a.md", "Waits {} minutes", 6).isIn(statements)).isFalse();
        assertThat(Quote.row("a.md", "tabs", "{}", 20).isIn(statements)).isTrue();
        assertThat(Quote.row("a.md", "tabs", "{}", 2).isIn(statements)).isFalse();
        assertThat(Quote.text("a.md", "{} minutes", 5).isIn("15 minutes")).isFalse();
        assertThat(Quote.row("a.md", "tabs", "{}", 21).isIn(statements)).isFalse();
        assertThat(Quote.row("a.md", "tab", "{}", 20).isIn(statements)).isFalse();
    }

    private static List<String> unknown(Statements statements, List<Quote> known) {
        List<String> rows = known.stream().map(Quote::row).toList();
        Stream<String> cells = statements.rows().entrySet().stream()
                .filter(row -> row.getValue().matches(".*\\d.*"))
                .filter(row -> !rows.contains(row.getKey()))
                .map(row -> row.getKey() + ": " + row.getValue());
        Stream<String> sentences =
                statements.unknownDefaults(known.stream().map(Quote::words).toList()).stream();
        return Stream.concat(cells, sentences).toList();
    }
}
