package com.aiqaramba.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartsOfPagesTest {
    private static final Observation PAGE = page(
            heading("Boats", "level 1"),
            row("Boat", "Price"),
            row("Swan", "5"),
            row("Duck", "9"),
            heading("Notes", "level 1"),
            item("Buy oars Delete"),
            item("Sell oars Delete"),
            PageNode.builder("link").number(1).name("Cart").detail("/cart").build());

    @Test
    void a_column_has_exactly_its_cells_in_order() {
        assertThat(answer(Check.entries("Boat", "swan", "Duck"))).isEqualTo(Answer.HOLDS);
        assertThat(answer(Check.entries("Boat", "Duck", "Swan"))).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(answer(Check.entries("Boat", "Swan"))).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(answer(Check.entries("Price", "5", "99"))).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(answer(Check.entries("Colour", "5"))).isEqualTo(Answer.CANNOT_BE_TOLD);
    }

    @Test
    void a_list_has_exactly_its_items_in_order_beside_their_controls() {
        assertThat(answer(Check.entries("listitem", "Buy oars", "Sell oars"))).isEqualTo(Answer.HOLDS);
        assertThat(answer(Check.entries("listitem", "Sell oars", "Buy oars"))).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(Check.entries("listitem", "Buy boats").evaluate(PAGE).evidence())
                .contains("Buy oars");
    }

    @Test
    void a_link_has_its_target_and_a_heading_its_level() {
        assertThat(answer(Check.detail(new ElementQuery("link", "Cart"), "/cart")))
                .isEqualTo(Answer.HOLDS);
        assertThat(answer(Check.detail(new ElementQuery("link", "Cart"), "/basket")))
                .isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(answer(Check.detail(new ElementQuery("heading", "Boats"), "level 1")))
                .isEqualTo(Answer.HOLDS);
        assertThat(Check.detail(new ElementQuery("link", "Shop"), "/")
                        .evaluate(PAGE)
                        .restsOnAbsence())
                .isTrue();
    }

    @Test
    void a_section_is_unchanged_whatever_stands_beside_it() {
        UnchangedCheck boats = (UnchangedCheck) Check.unchanged(new ElementQuery("heading", "Boats"));
        Observation later = page(heading("Boats", "level 1"), row("Boat", "Price"), row("Swan", "5"), row("Duck", "8"));
        Observation other = page(
                heading("Boats", "level 1"),
                row("Boat", "Price"),
                row("Swan", "5"),
                row("Duck", "9"),
                heading("Notes", "level 1"));

        assertThat(boats.evaluate(PAGE).answer()).isEqualTo(Answer.CANNOT_BE_TOLD);
        assertThat(boats.since(PAGE).evaluate(other).answer()).isEqualTo(Answer.HOLDS);
        assertThat(boats.since(PAGE).evaluate(later).answer()).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(boats.since(PAGE).evaluate(later).evidence())
                .contains("Duck")
                .contains("8");
        assertThat(boats.since(PAGE).evaluate(page(item("Buy oars"))).restsOnAbsence())
                .isTrue();
    }

    @Test
    void one_of_two_suffices_and_says_what_both_say() {
        Check swan = Check.text("5 swans");
        Check either = Check.either(swan, Check.text("Swan 5"));

        assertThat(answer(either)).isEqualTo(Answer.HOLDS);
        assertThat(answer(Check.either(swan, Check.text("6 swans")))).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(answer(Check.not(either))).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(answer(
                        Check.within(new ElementQuery("row", "Duck"), Check.either(Check.text("7"), Check.text("9")))))
                .isEqualTo(Answer.HOLDS);
        assertThat(either.subject()).isEqualTo("5");
    }

    @Test
    void several_of_one_name_are_not_told_apart() {
        Observation page = page(
                PageNode.builder("textbox").number(1).name("Pairs").value("1").build(),
                PageNode.builder("textbox").number(2).name("Pairs").value("2").build(),
                box(3, Set.of(NodeState.CHECKED)),
                box(4, Set.of()));
        ElementQuery pairs = new ElementQuery("textbox", "Pairs");
        ElementQuery box = new ElementQuery("checkbox", "News");

        assertThat(Check.value(pairs, "2").evaluate(page).answer()).isEqualTo(Answer.CANNOT_BE_TOLD);
        assertThat(Check.value(pairs, "3").evaluate(page).answer()).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(Check.element(box, ElementCondition.CHECKED).evaluate(page).answer())
                .isEqualTo(Answer.CANNOT_BE_TOLD);
        assertThat(Check.element(box, ElementCondition.PRESENT).evaluate(page).answer())
                .isEqualTo(Answer.HOLDS);
    }

    @Test
    void what_could_not_fail_is_refused() {
        Check swan = Check.text("Swan");

        assertThatThrownBy(() -> Check.either(swan, Check.noText("Swan"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Check.either(Check.url("/a"), Check.not(Check.url("/a"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Check.entries("listitem")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Check.entries("listitem", "a", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Check.detail(new ElementQuery("link", ""), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Answer answer(Check check) {
        return check.evaluate(PAGE).answer();
    }

    private static Observation page(PageNode... nodes) {
        return Observation.builder("https://shop.example/")
                .nodes(List.of(nodes))
                .build();
    }

    private static PageNode heading(String text, String level) {
        return PageNode.builder("heading").name(text).text(text).detail(level).build();
    }

    private static PageNode row(String... cells) {
        return PageNode.builder(PageNode.ROW)
                .text(String.join(String.valueOf(PageNode.BLOCK_EDGE), cells))
                .build();
    }

    private static PageNode item(String text) {
        return PageNode.builder(PageNode.LIST_ITEM).text(text).build();
    }

    private static PageNode box(int number, Set<NodeState> states) {
        return PageNode.builder("checkbox")
                .number(number)
                .name("News")
                .states(states)
                .build();
    }
}
