package com.aiqaramba.core.internal.verdict;

import static com.aiqaramba.core.internal.verdict.Story.el;
import static com.aiqaramba.core.internal.verdict.StoryPages.alert;
import static com.aiqaramba.core.internal.verdict.StoryPages.box;
import static com.aiqaramba.core.internal.verdict.StoryPages.button;
import static com.aiqaramba.core.internal.verdict.StoryPages.cart;
import static com.aiqaramba.core.internal.verdict.StoryPages.field;
import static com.aiqaramba.core.internal.verdict.StoryPages.heading;
import static com.aiqaramba.core.internal.verdict.StoryPages.link;
import static com.aiqaramba.core.internal.verdict.StoryPages.load;
import static com.aiqaramba.core.internal.verdict.StoryPages.named;
import static com.aiqaramba.core.internal.verdict.StoryPages.page;
import static com.aiqaramba.core.internal.verdict.StoryPages.row;
import static com.aiqaramba.core.internal.verdict.StoryPages.said;
import static com.aiqaramba.core.internal.verdict.StoryPages.search;
import static com.aiqaramba.core.internal.verdict.StoryPages.text;
import static com.aiqaramba.core.internal.verdict.StoryPages.users;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.check.OrderCheck.Order;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageMessage;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.run.Verdict.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Things that held at another time, at another place, or are absent for another reason: none is PASSED. */
class UnearnedGreenTest {
    private static final String BUY = "Put two pairs of shoes in the cart";
    private static final String TWO = "the cart shows 2 items";
    private static final Observation HOME = page("/", "Shop", heading("Shoes"), search(""), text("Welcome"));

    @ParameterizedTest
    @MethodSource({"moments", "gone", "addresses", "careful", "beside", "states", "typed"})
    void is_not_passed(Story story) {
        assertThat(story.verdict().status())
                .as(() -> story.verdict().toString())
                .isNotEqualTo(Status.PASSED);
    }

    static Stream<Story> moments() {
        Observation two = page("/cart", "Cart", heading("Cart"), text("2 items"));
        return Stream.of(
                Story.of(
                                "kept, then undone, with another proof at the end",
                                BUY,
                                "the cart shows 2 items and Harbour Runner",
                                HOME)
                        .click("link", "Cart")
                        .see(two)
                        .keep(Check.text("2 items"))
                        .click("button", "Remove one")
                        .see(page("/cart", "Cart", heading("Cart"), text("1 item"), text("Harbour Runner")))
                        .met(Check.text("Harbour Runner")),
                Story.of("kept, then undone elsewhere", BUY, TWO, HOME)
                        .click("link", "Cart")
                        .see(two)
                        .keep(Check.text("2 items"))
                        .click("button", "Empty")
                        .see(page("/", "Shop", heading("Shoes"), text("Your cart is empty")))
                        .met(),
                Story.of(
                                "kept before the action",
                                "Remove one of three items from the cart",
                                "after the removal the cart shows 2 items",
                                HOME)
                        .click("link", "Cart")
                        .see(two)
                        .keep(Check.text("2 items"))
                        .click("button", "Remove")
                        .see(page("/error", "Oops", heading("Oops")))
                        .met(),
                Story.of(
                                "true before the action on the same page",
                                "Put one more pair in the cart",
                                "one more pair was added, the cart shows 2 items",
                                HOME)
                        .click("link", "Cart")
                        .see(two)
                        .click("button", "Add one more")
                        .see(two)
                        .met(Check.text("2 items")),
                Story.of(
                                "setting that was so before",
                                "Switch dark mode on",
                                "clicking the switch turns dark mode on",
                                HOME)
                        .click("link", "Settings")
                        .see(page("/settings", "Settings", heading("Settings"), checkbox("Dark mode")))
                        .click("button", "Save")
                        .see(page("/settings", "Settings", heading("Settings"), checkbox("Dark mode")))
                        .met(Check.element(new ElementQuery("checkbox", "Dark mode"), ElementCondition.CHECKED)),
                Story.of("nothing done: open the cart", "Open the cart", "the cart is open", HOME)
                        .met(Check.text("Cart")),
                Story.of(
                                "nothing done: sign in",
                                "Sign in",
                                "the user is signed in",
                                page("/", "Shop", heading("Shop"), link("Sign in")))
                        .met(Check.text("Sign in")),
                Story.of(
                                "nothing done: order",
                                "Order the shoes",
                                "the order is placed",
                                page("/", "Shop", heading("Shop"), button("Place order")))
                        .met(el("button", "Place order")));
    }

    static Stream<Story> gone() {
        Check noBob = Check.noText("Bob");
        return Stream.of(
                deleteBob(
                                "second page of a list",
                                users("Cid", "Dan").toBuilder().build())
                        .met(noBob),
                Story.of("second page by its address", "Delete Bob", "Bob is not listed any more", users("Ann", "Bob"))
                        .click("link", "Next")
                        .see(load("2", "/users?page=2", "Users", heading("Users"), row("Cid", "Delete")))
                        .met(el("row", "Bob", ElementCondition.ABSENT)),
                Story.of("a filter", "Delete Bob", "Bob is not listed any more", users("Ann", "Bob"))
                        .type("searchbox", "Filter", "Ann")
                        .see(page("/users", "Users", heading("Users"), search("Ann"), row("Ann", "Delete")))
                        .met(noBob),
                Story.of("still loading", "Delete Bob", "Bob is not listed any more", users("Ann", "Bob"))
                        .click("button", "Delete")
                        .see(page("/users", "Users", heading("Users"), text("Loading…")))
                        .met(noBob),
                Story.of(
                                "an error in place of the list",
                                "Delete Bob",
                                "Bob is not listed any more",
                                users("Ann", "Bob"))
                        .click("button", "Delete")
                        .see(page("/users", "Users", heading("Users"), text("The list could not be loaded")))
                        .met(noBob),
                Story.of("signed out meanwhile", "Delete Bob", "Bob is not listed any more", users("Ann", "Bob"))
                        .click("button", "Delete")
                        .see(page(
                                "/users", "Users", heading("Users"), text("Your session has expired, please sign in")))
                        .met(noBob),
                Story.of(
                                "written otherwise",
                                "Delete Bob Miller",
                                "\"Bob Miller\" is not listed any more",
                                users("Ann Lee", "Bob Miller"))
                        .click("button", "Show last names first")
                        .see(users("Lee, Ann", "Miller, Bob"))
                        .met(Check.noText("Bob Miller")),
                Story.of("a collapsed group", "Delete Bob", "Bob is not listed any more", users("Ann", "Bob"))
                        .click("button", "Collapse")
                        .see(page("/users", "Users", heading("Users"), button("2 users")))
                        .met(noBob),
                Story.of(
                                "not an administrator: not there at all",
                                "Take the role from Bob",
                                "Bob is not Admin any more, but still listed",
                                page("/users", "Users", heading("Users"), row("Ann", "Reader"), row("Bob", "Admin")))
                        .click("button", "Change")
                        .see(page("/users", "Users", heading("Users"), row("Ann", "Reader")))
                        .met(Check.not(Check.within(any("Bob"), Check.text("Admin")))),
                Story.of(
                                "not: another address",
                                "Close the account",
                                "the account is closed",
                                page("/account", "Account", heading("Account")))
                        .click("link", "About")
                        .see(page("/about", "About us", heading("About us")))
                        .met(Check.not(Check.url("/account"))),
                Story.of(
                                "not: another title",
                                "Order",
                                "the checkout is finished",
                                page("/pay", "Checkout", heading("Checkout")))
                        .click("link", "About")
                        .see(page("/about", "About us", heading("About us")))
                        .met(Check.not(Check.title("Checkout"))),
                Story.of(
                                "not: a value typed over",
                                "Reset the form",
                                "the name was reset",
                                page("/f", "Form", heading("Form"), field("Name", "Ann")))
                        .type("textbox", "Name", "x")
                        .see(page("/f", "Form", heading("Form"), field("Name", "x")))
                        .met(Check.not(Check.value(new ElementQuery("textbox", "Name"), "Ann"))),
                Story.of(
                                "not: a button that is not off",
                                "Order",
                                "the order is placed",
                                page("/pay", "Checkout", heading("Checkout"), disabled("Place order")))
                        .click("checkbox", "Terms")
                        .see(page("/pay", "Checkout", heading("Checkout"), button("Place order")))
                        .met(Check.not(
                                Check.element(new ElementQuery("button", "Place order"), ElementCondition.DISABLED))));
    }

    static Stream<Story> addresses() {
        return Stream.of(
                Story.of("sent to the sign-in", "Open the cart", "the cart is open", HOME)
                        .click("link", "Cart")
                        .see(page("/login?next=/cart", "Sign in", heading("Sign in")))
                        .met(Check.url("/cart")),
                Story.of("a server error at the address", "Open the cart", "the cart is open", HOME)
                        .click("link", "Cart")
                        .see(page("/cart", "Error", heading("Error 500")))
                        .met(Check.url("/cart")),
                Story.of("a longer number in the address", "Open order 100", "order 100 is open", HOME)
                        .click("link", "Order")
                        .see(page("/orders/1001", "Order", heading("Order 1001")))
                        .met(Check.url("/orders/100")),
                Story.of("a longer number, in the check too", "Open order 100", "order 100 is open", HOME)
                        .click("link", "Order")
                        .see(page("/orders/100-1", "Order", heading("Order 100-1")))
                        .met(Check.url("/orders/100")),
                Story.of("title of an earlier page", "Open the order of Zoe", "the order of Zoe is shown", HOME)
                        .click("link", "Zoe")
                        .see(page("/o", "Order of Zoe", heading("Something went wrong")))
                        .met(Check.title("Order of Zoe")),
                Story.of("address of success with an error", "Pay", "the payment succeeded", HOME)
                        .click("button", "Pay")
                        .see(page("/payment/success", "Payment", heading("Payment"), alert("Your card was declined")))
                        .met(Check.url("/payment/success")));
    }

    static Stream<Story> careful() {
        Observation profile = page("/profile", "Profile", heading("Profile"), text("Name: Ann"), button("Save"));
        return Stream.of(
                on(
                                "within another's row",
                                "Make Ann Admin",
                                "Ann is an admin",
                                page("/u", "Users", row("Ann", "Reader"), row("Bob", "Admin", "invited by Ann")))
                        .met(Check.within(any("Ann"), Check.text("Admin"))),
                on(
                                "within a row that refers to it",
                                "Ship 1001",
                                "order 1001 is shipped",
                                page("/u", "Orders", row("1001", "Open"), row("1002", "Shipped", "replaces 1001")))
                        .met(Check.within(any("1001"), Check.text("Shipped"))),
                on(
                                "minus before the currency",
                                "Look",
                                "the balance is EUR 50.00",
                                page("/b", "Balance", row("Balance", "-EUR 50.00")))
                        .met(Check.within(any("Balance"), Check.text("EUR 50.00"))),
                on(
                                "minus before the currency, as a number",
                                "Look",
                                "the balance is EUR 50.00",
                                page("/b", "Balance", row("Balance", "-EUR 50.00")))
                        .met(Check.numbers("\"Balance\" = 50.00")),
                on(
                                "balance above zero",
                                "Look",
                                "the balance is above 0",
                                page("/b", "Balance", row("Balance", "-€50.00")))
                        .met(Check.numbers("\"Balance\" > 0")),
                on("thousands, within", BUY, "the total is 159,80 €", cart(row("Total", "1 159,80 €")))
                        .met(Check.within(any("Total"), Check.text("159,80 €"))),
                on(
                                "a row with an empty cell is left out of the sum",
                                BUY,
                                "the total is the sum of the amounts",
                                cart(
                                        row("Shoe", "Discount", "Amount"),
                                        row("Runner", "5", "10"),
                                        row("Boot", "", "20"),
                                        row("Total", "10")))
                        .met(Check.numbers("sum(\"Amount\") = \"Total\"")),
                on(
                                "a row with an empty cell is left out of the order",
                                "Sort",
                                "the list is sorted by price, lowest first",
                                page(
                                        "/l",
                                        "Price list",
                                        row("Name", "Note", "Price"),
                                        row("A", "x", "1"),
                                        row("B", "", "9"),
                                        row("C", "x", "2")))
                        .met(Check.order("Price", Order.ASCENDING)),
                Story.of(
                                "a dialog over the rows, not confirmed",
                                "Delete Bob",
                                "Bob is not listed any more",
                                users("Ann", "Bob"))
                        .click("button", "Delete")
                        .see(page(
                                "/users",
                                "Users",
                                heading("Users"),
                                named("dialog", "Are you sure?"),
                                button("Yes"),
                                button("Cancel")))
                        .met(el("row", "Bob", ElementCondition.ABSENT)),
                Story.of("the application says sorry", "Change the name to Zoe", "the profile shows Zoe", profile)
                        .type("textbox", "Name", "Zoe")
                        .click("button", "Save")
                        .see(said(
                                page("/profile", "Profile", heading("Profile"), text("Name: Zoe")),
                                "Sorry, your changes were lost. Please try again later."))
                        .met(Check.text("Name: Zoe")),
                Story.of(
                                "the application says it in Spanish",
                                "Change the name to Zoe",
                                "the profile shows Zoe",
                                profile)
                        .type("textbox", "Name", "Zoe")
                        .click("button", "Save")
                        .see(said(
                                page("/profile", "Profile", heading("Profile"), text("Name: Zoe")),
                                "No se pudo guardar"))
                        .met(Check.text("Name: Zoe")),
                Story.of("the request failed", "Change the name to Zoe", "the profile shows Zoe", profile)
                        .type("textbox", "Name", "Zoe")
                        .click("button", "Save")
                        .see(page("/profile", "Profile", heading("Profile"), text("Name: Zoe")).toBuilder()
                                .messages(List.of(PageMessage.builder(1, PageMessage.Kind.REQUEST, "POST /profile 500")
                                        .build()))
                                .build())
                        .met(Check.text("Name: Zoe")),
                Story.of(
                                "an alert that stays, in place of a message",
                                "Change the name to Zoe",
                                "the profile shows Zoe",
                                profile)
                        .type("textbox", "Name", "Zoe")
                        .click("button", "Save")
                        .see(page("/profile", "Profile", heading("Profile"), text("Name: Zoe"), alert("Saving failed")))
                        .met(Check.text("Name: Zoe")),
                Story.of(
                                "no console error where the page shows one",
                                "Save",
                                "no error is shown when the form is saved",
                                HOME)
                        .click("button", "Save")
                        .see(page("/f", "Form", heading("Form"), alert("Error 17")))
                        .met(Check.noConsoleErrors()),
                Story.of(
                                "still, of another thing",
                                "Delete one favourite",
                                "the cart still shows 2 items",
                                page("/cart", "Cart", heading("Cart"), text("2 items"), text("2 items on sale")))
                        .click("button", "Delete")
                        .see(page("/cart", "Cart", heading("Cart"), text("Empty"), text("2 items on sale")))
                        .met(Check.text("2 items")));
    }

    static Stream<Story> beside() {
        Observation profile =
                page("/profile", "Profile", heading("Profile"), field("Display name", ""), button("Save"));
        return Stream.of(
                Story.of(
                                "field after a reload that was not made",
                                "Change the display name to Zoe and reload",
                                "after a reload the field Display name holds Zoe",
                                profile)
                        .type("textbox", "Display name", "Zoe")
                        .see(page(
                                "/profile",
                                "Profile",
                                heading("Profile"),
                                field("Display name", "Zoe"),
                                button("Save")))
                        .met(Check.value(new ElementQuery("textbox", "Display name"), "Zoe")),
                on(
                                "confirmation in the expectation",
                                "Order",
                                "the confirmation of order 4711 is shown",
                                page("/o", "Order", heading("Order"), text("Order 4711 could not be placed.")))
                        .met(Check.text("Order 4711")),
                on(
                                "asked in the expectation",
                                "Order",
                                "the asked price of EUR 20 was accepted",
                                page("/o", "Price", heading("Price"), text("EUR 20 was not accepted")))
                        .met(Check.text("EUR 20")));
    }

    static Stream<Story> states() {
        return Stream.of(
                on(
                                "another box is on",
                                "Subscribe",
                                "the newsletter is ticked",
                                page("/s", "Settings", box("Newsletter", false), box("Newsletter of partners", true)))
                        .met(el("checkbox", "Newsletter", ElementCondition.CHECKED)),
                on(
                                "a link is not checked",
                                "Unsubscribe",
                                "the newsletter is not ticked",
                                page("/s", "Settings", link("Newsletter archive"), box("Newsletter", true)))
                        .met(el("", "Newsletter", ElementCondition.UNCHECKED)));
    }

    static Stream<Story> typed() {
        return Stream.of(Story.of(
                        "still after a reload that was not made",
                        "Change the name to Zoe and reload",
                        "the name is still Zoe after a reload",
                        page("/profile", "Profile", heading("Profile"), field("Name", "")))
                .type("textbox", "Name", "Zoe")
                .see(page("/profile", "Profile", heading("Profile"), field("Name", "Zoe")))
                .click("button", "Save")
                .see(page("/profile", "Profile", heading("Profile"), field("Name", "Zoe"), text("Hello Zoe")))
                .met(Check.text("Hello Zoe")));
    }

    /** From the home page by one press of a button to another page. */
    private static Story on(String name, String goal, String expectation, Observation page) {
        return Story.of(name, goal, expectation, HOME).click("button", "Go").see(page);
    }

    private static Story deleteBob(String name, Observation after) {
        return Story.of(name, "Delete Bob", "Bob is not listed any more", users("Ann", "Bob"))
                .click("button", "Next page")
                .see(after);
    }

    private static ElementQuery any(String name) {
        return new ElementQuery("", name);
    }

    private static PageNode disabled(String name) {
        return named("button", name, NodeState.DISABLED);
    }

    private static PageNode checkbox(String name) {
        return named("checkbox", name, NodeState.CHECKED);
    }
}
