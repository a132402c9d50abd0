package com.aiqaramba.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementCheckTest {
    private static final ElementQuery PAY = new ElementQuery("button", "Pay");
    private static final Observation EMPTY = Pages.of();

    @ParameterizedTest
    @CsvSource({
        "PRESENT, , true",
        "ABSENT, , false",
        "ENABLED, , true",
        "ENABLED, DISABLED, false",
        "DISABLED, DISABLED, true",
        "DISABLED, , false",
        "CHECKED, CHECKED, true",
        "CHECKED, , false",
        "UNCHECKED, , true",
        "UNCHECKED, CHECKED, false",
        "UNCHECKED, MIXED, false",
        "CHECKED, MIXED, false",
        "MIXED, MIXED, true",
        "MIXED, CHECKED, false",
        "MIXED, , false",
        "SELECTED, SELECTED, true",
        "SELECTED, , false",
        "EXPANDED, EXPANDED, true",
        "EXPANDED, COLLAPSED, false",
        "INVALID, INVALID, true",
        "INVALID, , false"
    })
    void a_condition_is_decided_by_the_state(ElementCondition condition, NodeState state, boolean held) {
        PageNode button = state == null ? Pages.element("button", "Pay") : Pages.element("button", "Pay", state);

        assertThat(evaluate(condition, Pages.of(button)).held()).isEqualTo(held);
    }

    @ParameterizedTest
    @EnumSource(ElementCondition.class)
    void of_an_element_that_is_not_there_only_its_absence_holds(ElementCondition condition) {
        Evaluation evaluation = evaluate(condition, EMPTY);

        assertThat(evaluation.held()).isEqualTo(condition == ElementCondition.ABSENT);
        assertThat(evaluation.evidence()).isEqualTo("no button \"Pay\"");
    }

    @Test
    void absence_is_proved_by_a_whole_page_only() {
        Evaluation unproved = evaluate(ElementCondition.ABSENT, Pages.incomplete(EMPTY));

        assertThat(unproved.held()).isFalse();
        assertThat(unproved.evidence()).contains("not read");
        assertThat(evaluate(ElementCondition.ABSENT, Pages.withDialog()).held()).isFalse();
    }

    @Test
    void a_count_is_proved_by_a_whole_page_only() {
        Observation two = Pages.of(Pages.element("button", "Pay now"), Pages.element("button", "Pay later"));
        Check count = Check.count(PAY, 2);

        assertThat(count.evaluate(two)).isEqualTo(Evaluation.holds("found 2"));
        assertThat(Check.count(PAY, 1).evaluate(two).held()).isFalse();
        assertThat(count.evaluate(Pages.incomplete(two)).held()).isFalse();
        assertThat(count.evaluate(Pages.incomplete(two)).evidence()).contains("found 2", "not read");
        assertThat(Check.count(PAY, 0).evaluate(EMPTY).held()).isTrue();
        assertThat(Check.count(PAY, 0).evaluate(Pages.withDialog()).held()).isFalse();
    }

    @Test
    void roles_match_whole_and_names_as_whole_words() {
        Observation page = Pages.of(
                Pages.element("button", "Payment"),
                Pages.element("link", "Pay"),
                Pages.element("BUTTON", "pay\u00a0now"));

        assertThat(PAY.findIn(page)).extracting(PageNode::name).containsExactly("pay\u00a0now");
        assertThat(new ElementQuery("", "pay").findIn(page)).hasSize(2);
    }

    @Test
    void plain_text_is_an_element_only_when_it_is_asked_for() {
        Observation page = Pages.text("Pay");

        assertThat(new ElementQuery("", "Pay").findIn(page)).isEmpty();
        assertThat(new ElementQuery("text", "Pay").findIn(page)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"15, true", "' 15 ', true", "150, false", "5, false", "'', false"})
    void a_value_counts_whole(String expected, boolean held) {
        Check check = Check.value(new ElementQuery("textbox", "Amount"), expected);

        Evaluation evaluation = check.evaluate(Pages.of(Pages.field("Amount", "15")));

        assertThat(evaluation.held()).isEqualTo(held);
        assertThat(evaluation.evidence()).isEqualTo("found textbox \"Amount\" = \"15\"");
    }

    @Test
    void the_value_of_what_is_not_a_field_is_its_text() {
        Check check = Check.value(new ElementQuery("heading", ""), "order 7");

        assertThat(check.evaluate(Pages.of(Pages.element("heading", "Order 7"))).held())
                .isTrue();
        assertThat(check.evaluate(Pages.of(Pages.element("heading", "Order 77")))
                        .held())
                .isFalse();
    }

    @Test
    void an_empty_value_means_an_empty_field() {
        Check check = Check.value(new ElementQuery("textbox", "Amount"), "");

        assertThat(check.evaluate(Pages.of(Pages.field("Amount", ""))).held()).isTrue();
        assertThat(check.evaluate(Pages.of(Pages.field("Amount", "x"))).held()).isFalse();
        assertThat(check.evaluate(EMPTY).held()).isFalse();
    }

    @Test
    void an_address_contains_the_part_as_written() {
        Evaluation held = Check.url("/cart").evaluate(Pages.at("https://shop.example/cart?step=2"));

        assertThat(held).isEqualTo(Evaluation.holds("address: https://shop.example/cart?step=2"));
        assertThat(Check.url("/checkout")
                        .evaluate(Pages.at("https://shop.example/cart"))
                        .held())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//", "://", ":", "h", "http", "https", "https:", "http://", "https://", "tp", "s://"})
    void a_part_of_every_address_is_refused(String part) {
        assertThatIllegalArgumentException().isThrownBy(() -> Check.url(part));
    }

    @Test
    void checks_that_cannot_fail_or_hold_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Check.count(PAY, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ElementQuery(" ", "\u00a0"));
    }

    @Test
    void long_evidence_is_cut() {
        String longName = "Pay " + "x".repeat(5_000);
        PageNode button = Pages.element("button", longName);
        Observation many = Pages.of(Collections.nCopies(50, button).toArray(PageNode[]::new));

        assertThat(evaluate(ElementCondition.PRESENT, many).evidence())
                .hasSizeLessThan(600)
                .endsWith("and 47 more");
        assertThat(Check.element(new ElementQuery("button", longName), ElementCondition.PRESENT)
                        .evaluate(EMPTY)
                        .evidence())
                .hasSizeLessThan(250);
        assertThat(Check.url("/cart")
                        .evaluate(Pages.at("https://shop.example/cart?" + "x".repeat(5_000)))
                        .evidence())
                .hasSizeLessThan(250);
    }

    @Test
    void each_check_says_itself_in_words() {
        assertThat(Check.text("2  items").describe()).isEqualTo("text \"2 items\" is shown");
        assertThat(Check.noText("x").describe()).isEqualTo("text \"x\" is not shown");
        assertThat(Check.url("/cart").describe()).isEqualTo("the address contains \"/cart\"");
        assertThat(Check.element(PAY, ElementCondition.ABSENT).describe()).isEqualTo("button \"Pay\" is absent");
        assertThat(Check.count(new ElementQuery("", "Pay"), 3).describe()).isEqualTo("there are 3 of element \"Pay\"");
        assertThat(Check.value(PAY, "1").describe()).isEqualTo("button \"Pay\" has the value \"1\"");
    }

    private static Evaluation evaluate(ElementCondition condition, Observation page) {
        return Check.element(PAY, condition).evaluate(page);
    }

    @Test
    void a_heading_can_be_asked_for_with_its_level_as_the_page_is_told() {
        Observation page = Pages.of(
                PageNode.builder("heading").name("Order").detail("level 2").build());

        assertThat(Check.count(new ElementQuery("h2", "Order"), 1)
                        .evaluate(page)
                        .held())
                .isTrue();
        assertThat(Check.count(new ElementQuery("h1", ""), 0).evaluate(page).held())
                .isTrue();
    }
}
