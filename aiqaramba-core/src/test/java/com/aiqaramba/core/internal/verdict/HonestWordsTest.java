package com.aiqaramba.core.internal.verdict;

import static com.aiqaramba.core.internal.verdict.StoryPages.heading;
import static com.aiqaramba.core.internal.verdict.StoryPages.page;
import static com.aiqaramba.core.internal.verdict.StoryPages.row;
import static com.aiqaramba.core.internal.verdict.StoryPages.search;
import static com.aiqaramba.core.internal.verdict.StoryPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.OrderCheck.Order;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.run.Verdict.Status;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What applications say in other forms than an expectation, and shows it all the same. */
class HonestWordsTest {
    private static final String BUY = "Put two pairs of shoes in the cart";
    private static final String TWO = "the cart shows 2 items";
    private static final Observation HOME = page("/", "Shop", heading("Shoes"), search(""), text("Welcome"));

    @ParameterizedTest
    @MethodSource({"honest", "honestThree"})
    void is_passed(Story story) {
        assertThat(story.verdict().status())
                .as(() -> story.verdict().toString())
                .isEqualTo(Status.PASSED);
    }

    static Stream<Story> honest() {
        return Stream.of(
                on("spaced thousands", "Look", "the total is EUR 1000", cart(row("Total", "EUR 1,000.00")))
                        .met(txt("Total EUR 1,000.00")),
                on("one item", BUY, "the cart shows 1 item", cart(text("One item in your cart")))
                        .met(txt("One item")),
                on(
                                "list sorted by name with an umlaut",
                                "Sort by name",
                                "the list is sorted by name",
                                table("Name", "Apfel", "Ärzte", "Zebra"))
                        .met(Check.order("Name", Order.ASCENDING)));
    }

    static Stream<Story> honestThree() {
        return Stream.of(
                on(
                                "total with a count in its label",
                                BUY,
                                "the total is EUR 159.80",
                                cart(row("Total (2 items)", "EUR 159.80")))
                        .met(Check.numbers("\"Total\" = 159.80")),
                on(
                                "total with a tax in its label",
                                BUY,
                                "the total is EUR 159.80",
                                cart(row("Total incl. 19% VAT", "EUR 159.80")))
                        .met(Check.numbers("\"Total\" = 159.80")),
                on(
                                "sum over rows with an empty cell",
                                BUY,
                                "the total is the sum of the amounts",
                                cart(
                                        row("Shoe", "Discount", "Amount"),
                                        row("Runner", "5", "10"),
                                        row("Boot", "", "20"),
                                        row("Total", "30")))
                        .met(Check.numbers("sum(\"Amount\") = \"Total\"")),
                on(
                                "a product called total",
                                BUY,
                                "the total is the sum of the amounts",
                                cart(
                                        row("Game", "Amount"),
                                        row("Total War", "10"),
                                        row("Boot", "20"),
                                        row("Total", "30")))
                        .met(Check.numbers("sum(\"Amount\") = \"Total\"")),
                on(
                                "a column called total",
                                BUY,
                                "the total is 30",
                                cart(row("Shoe", "Total"), row("Runner", "10"), row("Boot", "20"), row("Total", "30")))
                        .met(Check.numbers("\"Total\" = 30")),
                on(
                                "sum of a column called total",
                                BUY,
                                "the totals of the lines add up to the sum of 30",
                                cart(row("Shoe", "Total"), row("Runner", "10"), row("Boot", "20"), row("Sum", "30")))
                        .met(Check.numbers("sum(\"Total\") = 30")),
                on(
                                "order above a row of totals",
                                "Sort",
                                "the list is sorted by price, highest first",
                                page(
                                        "/l",
                                        "List",
                                        row("Name", "Price"),
                                        row("A", "9"),
                                        row("B", "5"),
                                        row("Total", "14")))
                        .met(Check.order("Price", Order.DESCENDING)),
                on("rate of four decimals", "Look", "the rate is 0.125", page("/w", "Rate", text("Rate 0.1250")))
                        .met(Check.numbers("\"Rate\" = 0.125")),
                on(
                                "subtotal in two words",
                                BUY,
                                "the total is 30",
                                cart(row("Sub total", "25"), row("Shipping", "5"), row("Total", "30")))
                        .met(Check.numbers("\"Total\" = 30")));
    }

    /** From the home page by one press of a button to another page. */
    private static Story on(String name, String goal, String expectation, Observation page) {
        return Story.of(name, goal, expectation, HOME).click("button", "Go").see(page);
    }

    private static Story cart(String name, PageNode... nodes) {
        return on(name, BUY, TWO, cart(nodes));
    }

    private static Observation cart(PageNode... nodes) {
        return page("/cart", "Your cart", nodes);
    }

    private static Observation table(String column, String... entries) {
        return page(
                "/list",
                "List",
                Stream.concat(
                                Stream.of(heading("List"), row("Id", column)),
                                Stream.of(entries).map(entry -> row("#", entry)))
                        .toArray(PageNode[]::new));
    }

    private static Check txt(String text) {
        return Check.text(text);
    }
}
