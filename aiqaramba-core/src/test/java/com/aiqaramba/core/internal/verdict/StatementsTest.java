package com.aiqaramba.core.internal.verdict;

import static com.aiqaramba.core.internal.verdict.StoryPages.alert;
import static com.aiqaramba.core.internal.verdict.StoryPages.cart;
import static com.aiqaramba.core.internal.verdict.StoryPages.heading;
import static com.aiqaramba.core.internal.verdict.StoryPages.page;
import static com.aiqaramba.core.internal.verdict.StoryPages.row;
import static com.aiqaramba.core.internal.verdict.StoryPages.said;
import static com.aiqaramba.core.internal.verdict.StoryPages.text;
import static com.aiqaramba.core.internal.verdict.StoryPages.users;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.run.Verdict.Status;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences in which the words of an expectation stand, and do not state it; and such that do. */
class StatementsTest {
    private static final String BUY = "Put two pairs of shoes in the cart";
    private static final Observation HOME = page("/", "Shop", heading("Shoes"), text("Welcome"));

    @ParameterizedTest
    @MethodSource({"messages", "conditions", "offers", "limits", "times", "denials", "languages"})
    void is_not_passed(Story story) {
        assertThat(story.verdict().status())
                .as(() -> story.verdict().toString())
                .isNotEqualTo(Status.PASSED);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void is_passed(Story story) {
        assertThat(story.verdict().status())
                .as(() -> story.verdict().toString())
                .isEqualTo(Status.PASSED);
    }

    static Stream<Story> messages() {
        return Stream.of(
                Story.of(
                                "no error message, in other words",
                                "Save the form",
                                "no error message comes when it is saved",
                                HOME)
                        .click("button", "Save")
                        .see(said(page("/", "Form", heading("Form")), "Saving failed, please try again"))
                        .met(Check.noMessage("error")),
                Story.of(
                                "message of an earlier action",
                                "Save the address",
                                "a message says that the address was saved",
                                HOME)
                        .click("button", "Save profile")
                        .see(said(page("/address", "Address", heading("Address")), "Saved"))
                        .click("button", "Save address")
                        .see(said(page("/address", "Address", heading("Address")), "Saved"))
                        .met(Check.message("Saved")),
                Story.of(
                                "still listed, in a note of its deletion",
                                "Cancel the deletion of Bob",
                                "Bob is still listed",
                                users("Ann", "Bob"))
                        .click("button", "Cancel")
                        .see(page(
                                "/users",
                                "Users",
                                heading("Users"),
                                row("Ann", "Delete"),
                                text("Bob was deleted. Undo")))
                        .met(Check.text("Bob")),
                two("a message of a refusal", "a message says that 2 items were added", alert("2 items not added")),
                two("a refusal for a confirmation", "a confirmation for 2 items comes", alert("2 items: failed")),
                two("no error", "the cart shows 2 items and no error", alert("Error: 2 items were not added")));
    }

    static Stream<Story> conditions() {
        return Stream.of(
                order("behind", text("Order 4711 is confirmed as soon as you pay")),
                order("in front", text("Once your payment is here, order 4711 is confirmed")),
                order("by a word in between", text("Order 4711, if paid by Monday, is confirmed")),
                order("in German", text("Order 4711 is confirmed, sobald Sie bezahlen")),
                order("under a heading", heading("Preview"), text("Order 4711 is confirmed")));
    }

    static Stream<Story> offers() {
        return Stream.of(
                two("to add", text("Add 2 items and get free shipping")),
                two("to buy", text("Buy 2 items, pay for one")),
                two("an example", text("Example: 2 items in your cart")),
                two("recommended", heading("You may also like"), text("2 items")));
    }

    static Stream<Story> limits() {
        return Stream.of(
                two("most", text("At most 2 items for everybody")),
                two("fewer", text("Less than 2 items in your cart")),
                two("up to", text("Carts hold up to 2 items")),
                two("a page", text("2 items per page")));
    }

    static Stream<Story> times() {
        return Stream.of(
                two("future", text("You will see 2 items here soon")),
                two("past", text("Your cart had 2 items; it is gone")),
                two("removed", alert("2 items were removed from your cart")),
                two("under way", text("Adding 2 items…")),
                two("instead", text("1 item instead of 2 items")),
                two("sold out", text("2 items are sold out")),
                order("to come", text("Order 4711 is confirmed soon")),
                order("a draft", text("Draft: order 4711 is confirmed")));
    }

    static Stream<Story> denials() {
        return Stream.of(
                paid("a cell that says no", "Paid", row("Paid", "No")),
                paid("a cross", "Order paid", text("✗ Order paid")),
                paid("a block that says no", "Order 12 paid", text("Order 12 paid:"), text("no")),
                paid("the contrary", "Order 12", text("Order 12: unpaid")),
                Story.of("the contrary of locked", "Lock", "the account 12 is locked", HOME)
                        .click("button", "Go")
                        .see(page("/a", "Account", text("Account 12 is not locked")))
                        .met(Check.text("Account 12")),
                Story.of("not deleted", "Delete 12", "order 12 was deleted", HOME)
                        .click("button", "Go")
                        .see(page("/a", "Orders", alert("Order 12 could not be deleted")))
                        .met(Check.text("Order 12")),
                Story.of("only by somebody else", "Delete 12", "order 12 is deleted", HOME)
                        .click("button", "Go")
                        .see(page("/a", "Orders", alert("Failed: order 12 is deleted only by an admin")))
                        .met(Check.text("order 12 is deleted")));
    }

    static Stream<Story> languages() {
        return Stream.of(
                order("French", text("Order 4711 is confirmed : pas encore")),
                order("Italian", text("Non è vero: order 4711 is confirmed")),
                order("Polish", text("To nie: order 4711 is confirmed")),
                order("Russian", text("Order 4711 is confirmed: не так")),
                order("Turkish", text("Order 4711 is confirmed değil")),
                order("Japanese", text("Order 4711 is confirmed ではありません")),
                order("Korean", text("Order 4711 is confirmed 안 됨")),
                order("Spanish", text("Order 4711 is confirmed (pendiente)")));
    }

    static Stream<Story> statements() {
        return Stream.of(
                order("and what comes next", text("Order 4711 is confirmed and will be sent on Monday.")),
                order("and what was", text("Order 4711 is confirmed, the old one was cancelled.")),
                order("and a condition beside", text("Order 4711 is confirmed. If you have questions, write to us.")),
                order("and an offer beside", text("Order 4711 is confirmed. Buy 2 items and get one free!")),
                two("with a limit beside", text("You have 2 items in your cart, at most 5 are allowed")),
                two("with a limit in another sentence", text("2 items in your cart. From EUR 50 it is free.")),
                Story.of("cancelled, as asked", "Cancel 12", "order 12 is cancelled", HOME)
                        .click("button", "Cancel")
                        .see(page("/o", "Order", text("Order 12 was cancelled")))
                        .met(Check.text("Order 12 was cancelled")),
                Story.of("awaited, as asked", "Send it", "the request 12 awaits approval", HOME)
                        .click("button", "Send")
                        .see(page("/o", "Request", text("Request 12 awaits approval")))
                        .met(Check.text("Request 12 awaits approval")),
                Story.of("a limit, as asked", "Look", "the cart holds at most 5 items", HOME)
                        .click("button", "Cart")
                        .see(cart(text("Your cart holds at most 5 items")))
                        .met(Check.text("at most 5 items")),
                Story.of("locked, as asked", "Lock 12", "the account 12 is locked", HOME)
                        .click("button", "Lock")
                        .see(page("/a", "Account", text("Account 12 is locked. Nobody can sign in.")))
                        .met(Check.text("Account 12 is locked")),
                Story.of("empty, as asked", "Empty the cart", "the cart is empty", HOME)
                        .click("button", "Empty")
                        .see(cart(text("There is nothing in your cart")))
                        .met(Check.text("nothing in your cart")));
    }

    private static Story two(String name, PageNode... nodes) {
        return two(name, "the cart shows 2 items", nodes);
    }

    private static Story two(String name, String expectation, PageNode... nodes) {
        return Story.of(name, BUY, expectation, HOME)
                .click("button", "Go")
                .see(cart(nodes))
                .met(Check.text("2 items"));
    }

    private static Story order(String name, PageNode... nodes) {
        return Story.of(name, "Order", "order 4711 is confirmed", HOME)
                .click("button", "Go")
                .see(page("/o", "Order", nodes))
                .met(Check.text("Order 4711 is confirmed"));
    }

    private static Story paid(String name, String text, PageNode... nodes) {
        return Story.of(name, "Pay 12", "the order is paid", HOME)
                .click("button", "Go")
                .see(page("/o", "Order", nodes))
                .met(Check.text(text));
    }
}
