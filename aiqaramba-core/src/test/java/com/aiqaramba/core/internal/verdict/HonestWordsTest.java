package com.aiqaramba.core.internal.verdict;

import static com.aiqaramba.core.internal.verdict.Story.el;
import static com.aiqaramba.core.internal.verdict.StoryPages.cart;
import static com.aiqaramba.core.internal.verdict.StoryPages.heading;
import static com.aiqaramba.core.internal.verdict.StoryPages.list;
import static com.aiqaramba.core.internal.verdict.StoryPages.page;
import static com.aiqaramba.core.internal.verdict.StoryPages.row;
import static com.aiqaramba.core.internal.verdict.StoryPages.search;
import static com.aiqaramba.core.internal.verdict.StoryPages.table;
import static com.aiqaramba.core.internal.verdict.StoryPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.OrderCheck.Order;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.run.Verdict.Status;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words of applications that show an expectation in another form. */
class HonestWordsTest {
    private static final String BUY = "Put two pairs of shoes in the cart";
    private static final Observation HOME = page("/", "Shop", heading("Shoes"), search(""), text("Welcome"));

    @ParameterizedTest
    @MethodSource({"words", "choices", "forms"})
    void is_passed(Story story) {
        assertThat(story.verdict().status())
                .as(() -> story.verdict().toString())
                .isEqualTo(Status.PASSED);
    }

    static Stream<Story> words() {
        return Stream.of(
                on(
                                "13th",
                                "Book",
                                "the booking is for the 13th of May",
                                page("/b", "Booking", text("Your booking is for the 13th of May")))
                        .met(Check.text("13th of May")),
                on("16GB", "Filter", "the laptop has 16GB of memory", page("/l", "Laptop", text("Memory: 16GB")))
                        .met(Check.text("16GB")),
                on("10am", "Book", "the meeting is at 10am", page("/m", "Meeting", text("Meeting at 10am")))
                        .met(Check.text("10am")),
                on("spaced thousands", "Look", "the total is EUR 1000", cart(row("Total", "EUR 1,000.00")))
                        .met(Check.text("Total EUR 1,000.00")),
                on("one item", BUY, "the cart shows 1 item", cart(text("One item in your cart")))
                        .met(Check.text("One item")),
                on(
                                "denial beside",
                                "Order",
                                "the order 4711 is confirmed",
                                page("/d", "Done", text("Order 4711 is confirmed, no further steps are needed")))
                        .met(Check.text("Order 4711 is confirmed")),
                on(
                                "list sorted by name with an umlaut",
                                "Sort by name",
                                "the list is sorted by name",
                                table("Name", "Apfel", "Ärzte", "Zebra"))
                        .met(Check.order("Name", Order.ASCENDING)));
    }

    static Stream<Story> choices() {
        return Stream.of(Story.of(
                        "filter by a choice",
                        "Show only boots",
                        "only boots are listed",
                        page("/s", "Shoes", heading("Shoes"), row("Runner"), row("Boots Alpha")))
                .select("Kind", "Boots")
                .see(page("/s", "Shoes", heading("Shoes"), list("Kind", "Boots"), row("Boots Alpha")))
                .met(el("row", "Runner", ElementCondition.ABSENT)));
    }

    static Stream<Story> forms() {
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
                        .met(Check.numbers("\"Total\" = 30")),
                on(
                                "German month of May",
                                "Buche",
                                "die Buchung ist bestätigt",
                                page("/b", "Buchung", text("Ihre Buchung am 12. Mai 2026 ist bestätigt")))
                        .met(Check.text("ist bestätigt")),
                on(
                                "French month of May",
                                "Réserve",
                                "la réservation est confirmée",
                                page("/b", "Réservation", text("Votre réservation du 12 mai est confirmée")))
                        .met(Check.text("est confirmée")),
                on(
                                "French number of an order",
                                "Commande",
                                "la commande 4711 est confirmée",
                                page("/b", "Commande", text("Votre commande no 4711 est confirmée")))
                        .met(Check.text("4711 est confirmée")),
                on(
                                "without errors",
                                "Import",
                                "the import has 3 rows",
                                page("/i", "Import", text("3 rows were imported without errors")))
                        .met(Check.text("3 rows were imported")),
                on(
                                "no charge",
                                "Order",
                                "the order 4711 is confirmed",
                                page("/d", "Done", text("Order 4711 is confirmed - no payment is due")))
                        .met(Check.text("Order 4711 is confirmed")),
                on(
                                "not only",
                                "Order",
                                "the order 4711 is confirmed",
                                page(
                                        "/d",
                                        "Done",
                                        text("Thanks to you order 4711 is confirmed (do not reply to this address)")))
                        .met(Check.text("order 4711 is confirmed")),
                on(
                                "Norway",
                                "Choose Norway",
                                "the country is Norway",
                                page("/d", "Country", text("Country: Norway (NO)")))
                        .met(Check.text("Country: Norway")),
                on("21st", "Book", "the booking is for 21st May", page("/d", "Booking", text("Booking: 21st May")))
                        .met(Check.text("21st May")),
                on("14h30", "Réserve", "le train part à 14h30", page("/d", "Train", text("Train: départ 14h30")))
                        .met(Check.text("départ 14h30")),
                on(
                                "shortened thousands",
                                "Look",
                                "the channel has 10k followers",
                                page("/d", "Channel", text("10k followers")))
                        .met(Check.text("10k followers")),
                on(
                                "size in pixels",
                                "Look",
                                "the image is 640px wide",
                                page("/d", "Image", text("Width of the image: 640px")))
                        .met(Check.text("Width of the image: 640px")));
    }

    /** From the home page by one press of a button to another page. */
    private static Story on(String name, String goal, String expectation, Observation page) {
        return Story.of(name, goal, expectation, HOME).click("button", "Go").see(page);
    }
}
