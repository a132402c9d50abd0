package com.aiqaramba.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values are found in the forms in which pages write them, and in no other. */
class PageValueTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "159.8; Total EUR 159.80; true",
                "159.8; Total 159,80 €; true",
                "1159.8; Summe: 1.159,80 €; true",
                "2; 2 items in your cart; true",
                "-5; Discount -5.00 EUR; true",
                "5; Discount -5.00 EUR; false",
                "2; 12 items; false",
                "1.2; 1.2k followers; false",
                "3; 3 Dec 2026; true",
                "2; two items; false"
            })
    void a_number_is_read_in_the_form_of_the_page(BigDecimal number, String shown, boolean isFound) {
        assertThat(isIn(PageValue.number(number), shown)).isEqualTo(isFound);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-12-03; Ordered on Thu, 3 Dec 2026, by Ann; true",
                "2026-12-03; Lieferung: 3. Dezember 2026; true",
                "2026-12-03; (03.12.2026); true",
                "2026-12-03; 2026-12-03 14:30; true",
                "2026-12-03; 13 Dec 2026; false",
                "2026-12-03; 3 Dec 2025; false",
                "2026-12-03; yesterday; false"
            })
    void a_day_is_read_in_the_form_of_the_page(LocalDate day, String shown, boolean isFound) {
        assertThat(isIn(PageValue.date(day), shown)).isEqualTo(isFound);
    }

    @Test
    void times_and_moments_are_read_too() {
        assertThat(isIn(PageValue.time(LocalTime.of(14, 30)), "Opens at 14:30."))
                .isTrue();
        assertThat(isIn(PageValue.time(LocalTime.of(14, 30)), "Opens at 2:30 pm"))
                .isTrue();
        assertThat(isIn(PageValue.time(LocalTime.of(2, 30)), "Opens at 2:30 pm"))
                .isFalse();
        LocalDateTime moment = LocalDateTime.of(2026, 12, 3, 14, 30);
        assertThat(isIn(PageValue.dateTime(moment), "Sent 3 Dec 2026, 14:30")).isTrue();
        assertThat(isIn(PageValue.dateTime(moment), "Sent 3 Dec 2026, 15:30")).isFalse();
    }

    @Test
    void a_text_is_whole_words() {
        assertThat(isIn(PageValue.text("Blue shoes"), "2 x blue  shoes, size 42"))
                .isTrue();
        assertThat(isIn(PageValue.text("Blue shoe"), "2 x Blue shoes, size 42")).isFalse();
    }

    @Test
    void yes_and_no_are_words_signs_or_states_of_controls() {
        assertThat(isIn(PageValue.flag(true), "In stock: yes")).isTrue();
        assertThat(isIn(PageValue.flag(false), "In stock: yes")).isFalse();
        assertThat(isIn(PageValue.flag(false), "✗")).isTrue();
        Observation page = page(
                control("checkbox", "Newsletter", "", NodeState.CHECKED), control("checkbox", "Invoices by mail", ""));

        assertThat(PageValue.flag(true).findIn(page, "", "Newsletter")).hasSize(1);
        assertThat(PageValue.flag(true).findIn(page, "", "Invoices")).isEmpty();

        Observation mixed = page(control("checkbox", "All mail", "", NodeState.MIXED));
        assertThat(PageValue.flag(true).findIn(mixed, "", "All mail")).isEmpty();
        assertThat(PageValue.flag(false).findIn(mixed, "", "All mail")).isEmpty();
    }

    @Test
    void a_place_is_told_and_can_be_asked_for() {
        Observation page = page(row("Shoes", "2", "80.00"), row("Socks", "2", "5.00"), PageNode.text("Total: 165.00"));

        assertThat(PageValue.number(BigDecimal.valueOf(2)).findIn(page, "", "")).hasSize(2);
        List<Sighting> socks = PageValue.number(BigDecimal.valueOf(2)).findIn(page, "Socks", "");
        assertThat(socks).hasSize(1);
        assertThat(socks.get(0).place()).isEqualTo("row \"Socks | 2 | 5.00\"");
        assertThat(socks.get(0).check().evaluate(page).held()).isTrue();
        List<Sighting> total = PageValue.number(BigDecimal.valueOf(165)).findIn(page, "", "Total: 165.00");
        assertThat(total).extracting(Sighting::words).containsExactly("Total: 165.00");
        assertThat(PageValue.number(BigDecimal.valueOf(165)).findIn(page, "", "Total"))
                .isEmpty();
    }

    @Test
    void a_cell_is_found_with_the_row_in_which_it_stands() {
        Observation page = page(row("Shoes", "2"), row("Socks", "3"));

        Sighting only =
                PageValue.number(BigDecimal.valueOf(3)).findIn(page, "", "").get(0);

        assertThat(only.check().describe()).contains("within row \"Socks 3\"");
        assertThat(only.check().evaluate(page).held()).isTrue();
    }

    @Test
    void the_text_of_a_part_that_can_be_clicked_as_a_whole_counts_and_a_control_in_a_row_is_no_second_place() {
        PageNode app = PageNode.builder("main")
                .number(1)
                .text("4 pieces\u2029Total: 165.00\u2029")
                .build();
        PageNode delete = PageNode.builder("button")
                .number(2)
                .name("Delete 165")
                .text("Delete 165")
                .within("row \"Shoes | 165.00\"")
                .build();

        assertThat(PageValue.number(BigDecimal.valueOf(165)).findIn(page(app), "", ""))
                .hasSize(1);
        assertThat(PageValue.number(BigDecimal.valueOf(165)).findIn(page(row("Shoes", "165.00"), delete), "", ""))
                .hasSize(1);
        assertThat(Check.numbers("\"Total\" = 165.00").evaluate(page(app)).held())
                .isTrue();
        assertThat(Check.numbers("\"pieces\" = 165.00").evaluate(page(app)).held())
                .isFalse();
    }

    @Test
    void fields_count_where_nothing_is_painted_but_never_what_is_hidden_protected_or_foreign() {
        PageValue ann = PageValue.text("Ann");

        assertThat(ann.findIn(page(control("textbox", "Name", "Ann")), "", ""))
                .singleElement()
                .satisfies(sighting -> assertThat(sighting.isInField()).isTrue());
        assertThat(ann.findIn(page(control("textbox", "Name", "Ann"), PageNode.text("Hello Ann")), "", ""))
                .singleElement()
                .satisfies(sighting -> assertThat(sighting.isInField()).isFalse());
        for (NodeState state : List.of(NodeState.HIDDEN, NodeState.PROTECTED, NodeState.FOREIGN)) {
            assertThat(ann.findIn(page(control("textbox", "Name", "Ann", state)), "", ""))
                    .as("%s", state)
                    .isEmpty();
        }
    }

    private static boolean isIn(PageValue value, String shown) {
        return !value.findIn(page(PageNode.text(shown)), "", "").isEmpty();
    }

    private static Observation page(PageNode... nodes) {
        return Observation.builder("https://shop.example/")
                .nodes(List.of(nodes))
                .build();
    }

    private static PageNode row(String... cells) {
        return PageNode.builder(PageNode.ROW)
                .name(String.join(" | ", cells))
                .text(String.join(String.valueOf(PageNode.BLOCK_EDGE), cells))
                .build();
    }

    private static PageNode control(String role, String name, String value, NodeState... states) {
        return PageNode.builder(role)
                .number(1)
                .name(name)
                .value(value)
                .states(Set.of(states))
                .build();
    }
}
