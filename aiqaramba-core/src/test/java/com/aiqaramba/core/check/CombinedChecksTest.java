package com.aiqaramba.core.check;

import static com.aiqaramba.core.check.Pages.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.check.Numeral.DecimalSign;
import com.aiqaramba.core.check.OrderCheck.Order;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageMessage;
import com.aiqaramba.core.page.PageMessage.Kind;
import com.aiqaramba.core.page.PageNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scoped, negated and counted checks, relations of numbers, orders and messages. */
class CombinedChecksTest {
    private static final Observation CART = page(
            heading("Your cart", 1),
            row("Shoe", "Price", "Quantity", "Amount"),
            row("Harbour Runner", "EUR 79.90", "2", "EUR 159.80"),
            row("Pebble", "EUR 49.00", "1", "EUR 49.00"),
            PageNode.text("Shipping: EUR 4.90"),
            row("Total", "EUR 213.70"),
            PageNode.builder("textbox").number(3).name("Discount").value("10 %").build(),
            heading("Recently viewed", 2),
            PageNode.builder(PageNode.LIST_ITEM).text("1.234,56 Boots").build(),
            PageNode.builder(PageNode.LIST_ITEM).text("Sandals").build());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum(\"Amount\") + \"Shipping\" = \"Total\" | HOLDS",
                "\"Total\" = 213.70 | HOLDS",
                "\"Total\" = 213,70 | HOLDS",
                "\"Total\" - \"Shipping\" = 208.80 | HOLDS",
                "\"Total\" <= 300 | HOLDS",
                "\"Total\" < 213.70 | DOES_NOT_HOLD",
                "sum(\"Amount\") = \"Total\" | DOES_NOT_HOLD",
                "\"Discount\" = 10 | HOLDS",
                "\"Boots\" = 1 | CANNOT_BE_TOLD",
                "\"Amount\" = 159.80 | CANNOT_BE_TOLD",
                "\"Tax\" = 0 | CANNOT_BE_TOLD"
            })
    void numbers_are_in_a_relation(String relation, Answer answer) {
        assertThat(Check.numbers(relation).evaluate(CART))
                .extracting(Evaluation::answer)
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 = 1", "\"Total\"", "\"Total\" = \"Total\"", "Total = 3", "\"a\" \"b\" = 3", "= \"a\""})
    void a_relation_that_could_not_fail_or_says_nothing_is_refused(String relation) {
        assertThatThrownBy(() -> Check.numbers(relation)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1.234,56 | 1234.56",
                "1,234.56 | 1234.56",
                "1 234.5 | 1234.5",
                "1'234 | 1234",
                "12.50 | 12.5",
                "-3.5 | -3.5",
                "EUR 0.00 | 0.00"
            })
    void numbers_are_read_as_pages_write_them(String written, String value) {
        assertThat(Numeral.only(written).orElseThrow().value(DecimalSign.COMMA)).isEqualByComparingTo(value);
    }

    @Test
    void a_text_is_looked_for_within_a_row_or_a_section() {
        assertThat(within("Pebble", Check.text("EUR 49.00"))).isEqualTo(Answer.HOLDS);
        assertThat(within("Pebble", Check.text("EUR 159.80"))).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(within("Recently viewed", Check.text("Sandals"))).isEqualTo(Answer.HOLDS);
        assertThat(within("Recently viewed", Check.text("Total EUR 213.70"))).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(within("Your cart", Check.count(new ElementQuery("row", ""), 4)))
                .isEqualTo(Answer.HOLDS);
        assertThat(within("Wish list", Check.text("Sandals"))).isEqualTo(Answer.DOES_NOT_HOLD);
    }

    @Test
    void not_turns_what_can_be_told_and_keeps_what_cannot() {
        assertThat(Check.not(Check.text("Sandals")).evaluate(CART).answer()).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(Check.not(Check.text("Clogs")).evaluate(CART))
                .satisfies(found -> assertThat(found.held()).isTrue())
                .satisfies(found -> assertThat(found.restsOnAbsence()).isTrue());
        assertThat(Check.not(Check.numbers("\"Tax\" = 0")).evaluate(CART).answer())
                .isEqualTo(Answer.CANNOT_BE_TOLD);
    }

    @Test
    void counts_have_bounds_and_those_that_hold_of_any_page_are_refused() {
        ElementQuery items = new ElementQuery("listitem", "");

        assertThat(Check.atLeast(items, 2).evaluate(CART).held()).isTrue();
        assertThat(Check.atLeast(items, 3).evaluate(CART).answer()).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(Check.atMost(items, 2).evaluate(CART).held()).isTrue();
        assertThat(Check.atMost(items, 1).evaluate(CART).answer()).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThatThrownBy(() -> Check.atLeast(items, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_column_or_a_list_is_in_an_order() {
        Observation page = page(row("Name", "Price"), row("b", "9.00"), row("a", "10.00"), row("c", "11.00"));

        assertThat(Check.order("Price", Order.ASCENDING).evaluate(page).answer())
                .isEqualTo(Answer.HOLDS);
        assertThat(Check.order("Price", Order.DESCENDING).evaluate(page).answer())
                .isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(Check.order("Name", Order.ASCENDING).evaluate(page))
                .extracting(Evaluation::evidence)
                .asString()
                .contains("\"a\" follows \"b\"");
        assertThat(Check.order("Size", Order.ASCENDING).evaluate(page).answer()).isEqualTo(Answer.CANNOT_BE_TOLD);
    }

    @Test
    void a_message_that_came_is_known_though_it_is_gone() {
        Observation page = CART.toBuilder()
                .messages(List.of(
                        PageMessage.builder(1, Kind.ALERT, "Saving failed").build(),
                        PageMessage.builder(2, Kind.ALERT, "Nobody saw this")
                                .shown(false)
                                .build(),
                        PageMessage.builder(3, Kind.REQUEST, "POST /save 500").build()))
                .build();

        assertThat(Check.message("saving failed").evaluate(page).held()).isTrue();
        assertThat(Check.message("Nobody").evaluate(page).held()).isFalse();
        assertThat(Check.noMessage("").evaluate(page).answer()).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(Check.noConsoleErrors().evaluate(page).held()).isTrue();
        assertThat(Check.noFailedRequests().evaluate(page).answer()).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(Check.noMessage("x")
                        .evaluate(page.toBuilder().messagesWhole(false).build())
                        .answer())
                .isEqualTo(Answer.CANNOT_BE_TOLD);
    }

    private static Answer within(String scope, Check check) {
        return Check.within(new ElementQuery("", scope), check).evaluate(CART).answer();
    }

    private static Observation page(PageNode... nodes) {
        return Observation.builder("https://shop.example/cart")
                .title("Your cart")
                .nodes(new ArrayList<>(List.of(nodes)))
                .build();
    }

    private static PageNode heading(String name, int level) {
        return PageNode.builder("heading")
                .name(name)
                .text(name)
                .detail("level " + level)
                .build();
    }
}
