package com.aiqaramba.core.internal.verdict;

import static com.aiqaramba.core.internal.verdict.Story.el;
import static com.aiqaramba.core.internal.verdict.StoryPages.button;
import static com.aiqaramba.core.internal.verdict.StoryPages.cart;
import static com.aiqaramba.core.internal.verdict.StoryPages.field;
import static com.aiqaramba.core.internal.verdict.StoryPages.heading;
import static com.aiqaramba.core.internal.verdict.StoryPages.page;
import static com.aiqaramba.core.internal.verdict.StoryPages.row;
import static com.aiqaramba.core.internal.verdict.StoryPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.run.Verdict;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One task on one page ends in one verdict, with the same evidence, however often it is done. */
class SameVerdictTest {
    private static final int TIMES = 20;

    @ParameterizedTest
    @MethodSource
    void is_reached_twenty_times(Supplier<Story> story) {
        List<Verdict> verdicts = IntStream.range(0, TIMES)
                .mapToObj(time -> story.get().verdict())
                .distinct()
                .toList();

        assertThat(verdicts).hasSize(1);
    }

    static Stream<Supplier<Story>> is_reached_twenty_times() {
        return Stream.of(
                () -> shown().met(Check.text("2 items"), Check.within(any("Runner"), Check.text("2"))),
                () -> shown().notMet(Check.text("3 items")),
                () -> shown().met(
                                Check.numbers("sum(\"Amount\") = \"Total\""),
                                Check.entries("Shoe", "Boot", "Runner"),
                                Check.unchanged(new ElementQuery("heading", "Cart"))),
                () -> shown().keep(Check.text("2 items"), el("row", "Runner 2"))
                        .click("button", "Empty")
                        .see(cart(heading("Cart"), text("Your cart is empty")))
                        .met(Check.noText("2 items")));
    }

    private static Story shown() {
        return Story.of(
                        "same",
                        "Add two",
                        "the cart shows 2 items, all of Runner, and the total",
                        page("/", "Shop", button("Add")))
                .type("textbox", "Name", "Runner")
                .click("button", "Add")
                .see(cart(
                        heading("Cart"),
                        field("Name", "Runner"),
                        text("2 items"),
                        row("Shoe", "Amount"),
                        row("Boot", "1"),
                        row("Runner", "2"),
                        row("Total", "3")));
    }

    private static ElementQuery any(String name) {
        return new ElementQuery("", name);
    }
}
