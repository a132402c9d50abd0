package com.aiqaramba.core.internal.verdict;

import static com.aiqaramba.core.internal.verdict.StoryPages.alert;
import static com.aiqaramba.core.internal.verdict.StoryPages.box;
import static com.aiqaramba.core.internal.verdict.StoryPages.button;
import static com.aiqaramba.core.internal.verdict.StoryPages.field;
import static com.aiqaramba.core.internal.verdict.StoryPages.heading;
import static com.aiqaramba.core.internal.verdict.StoryPages.item;
import static com.aiqaramba.core.internal.verdict.StoryPages.link;
import static com.aiqaramba.core.internal.verdict.StoryPages.list;
import static com.aiqaramba.core.internal.verdict.StoryPages.load;
import static com.aiqaramba.core.internal.verdict.StoryPages.page;
import static com.aiqaramba.core.internal.verdict.StoryPages.row;
import static com.aiqaramba.core.internal.verdict.StoryPages.search;
import static com.aiqaramba.core.internal.verdict.StoryPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.check.OrderCheck;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageMessage;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.run.Verdict.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Honest ways to show an expectation. Each is passed: a judge that never says yes is of no use. */
class HonestGreenTest {
    private static final String BUY = "Put two pairs of shoes in the cart";
    private static final Observation HOME = page("/", "Shop", heading("Shoes"), search(""), text("EUR 79.90"));
    private static final Observation USERS =
            page("/users", "Users", heading("Users"), row("Ann", "Delete"), row("Bob", "Delete"));

    @ParameterizedTest
    @MethodSource({"results", "ownWords", "unchanged", "absence", "looks", "moments", "messages", "reloads", "relations"
    })
    void is_passed(Story story) {
        assertThat(story.verdict().status())
                .as(() -> story.verdict().toString())
                .isEqualTo(Status.PASSED);
    }

    static Stream<Story> results() {
        return Stream.of(
                bought("a text", "the cart shows 2 items", text("2 items in your cart"))
                        .met(Check.text("2 items")),
                bought(
                                "a row",
                                "the cart shows 2 items and the total of EUR 159.80",
                                row("2 items"),
                                row("Total", "EUR 159.80"))
                        .met(Check.text("2 items"), Check.text("Total EUR 159.80")),
                bought("a count", "the cart has 2 lines", row("Shoe", "1"), row("Boot", "1"))
                        .met(Check.count(new ElementQuery("row", ""), 2)),
                bought("a state", "the order can be placed", button("Place order"))
                        .met(Check.element(new ElementQuery("button", "Place order"), ElementCondition.ENABLED)),
                bought("a message", "a message says that 2 items were added", alert("2 items added"))
                        .met(Check.element(new ElementQuery("alert", "2 items added"), ElementCondition.PRESENT)),
                bought("a number that is a word in the expectation", "the cart shows two items", text("2 items"))
                        .met(Check.text("2 items")),
                bought("a link of the application", "the address is that of the cart", heading("Your cart"))
                        .met(Check.url("/cart")),
                Story.of("an order number", "Order", "an order number is shown", HOME)
                        .click("button", "Place order")
                        .see(page("/done", "Thank you", heading("Thank you"), text("Order no. 4711")))
                        .met(Check.text("Order no. 4711")),
                Story.of("short for number", "Order", "the order 4711 is confirmed", HOME)
                        .click("button", "Place order")
                        .see(page("/done", "Thank you", text("Your order no 4711 is confirmed.")))
                        .met(Check.text("4711")),
                Story.of("signed in", "Sign in", "the user is signed in", HOME)
                        .click("button", "Sign in")
                        .see(page("/account", "Account", text("Welcome back"), link("Sign out")))
                        .met(Check.element(new ElementQuery("link", "Sign out"), ElementCondition.PRESENT)),
                Story.of("a refusal that is expected", "Sign in with a wrong password", "the sign-in is refused", HOME)
                        .click("button", "Sign in")
                        .see(page("/sign-in", "Sign in", alert("This password is not right.")))
                        .met(Check.text("This password is not right")),
                Story.of("an error that is expected", "Send the form empty", "an error is shown at the e-mail", HOME)
                        .click("button", "Send")
                        .see(page("/contact", "Contact", alert("Please give your e-mail."), field("E-mail", "")))
                        .met(Check.element(new ElementQuery("alert", "e-mail"), ElementCondition.PRESENT)),
                Story.of("a message with a denial beside", "Order", "the order is placed", HOME)
                        .click("button", "Order")
                        .see(page("/done", "Done", text("Your order is placed. You do not have to pay now.")))
                        .met(Check.text("Your order is placed")));
    }

    static Stream<Story> ownWords() {
        ElementQuery name = new ElementQuery("textbox", "Display name");
        return Stream.of(
                zoe("on another page")
                        .click("link", "Profile")
                        .see(page("/me", "Your profile", heading("Zoe")))
                        .met(Check.text("Zoe")),
                zoe("in the field after a reload")
                        .open("/profile")
                        .see(load("2", "/profile", "Profile", heading("Profile"), field("Display name", "Zoe")))
                        .met(Check.value(name, "Zoe")),
                zoe("beside other words")
                        .see(page("/profile", "Profile", text("Welcome, Zoe!")))
                        .met(Check.text("Welcome, Zoe!")),
                Story.of(
                                "an entry of a list",
                                "Add \"Buy milk\" to the list",
                                "the list shows \"Buy milk\"",
                                page("/todo", "Todos", heading("todos"), field("What needs to be done?", "")))
                        .type("textbox", "What needs to be done?", "Buy milk")
                        .see(page("/todo", "Todos", heading("todos"), field("What needs to be done?", "Buy milk")))
                        .press("Enter")
                        .see(page(
                                "/todo",
                                "Todos",
                                heading("todos"),
                                field("What needs to be done?", ""),
                                item("Buy milk")))
                        .met(Check.element(new ElementQuery("listitem", "Buy milk"), ElementCondition.PRESENT)),
                Story.of("a result of a search", "Search for Zoe", "Zoe is found", HOME)
                        .type("searchbox", "Search", "Zoe")
                        .press("Enter")
                        .see(page("/search?q=Zoe", "Search", heading("Found"), row("Zoe", "Admin")))
                        .met(Check.element(new ElementQuery("row", "Zoe Admin"), ElementCondition.PRESENT)),
                Story.of("a quantity", BUY, "the cart shows 2 items", HOME)
                        .type("spinbutton", "Quantity", "2")
                        .click("button", "Add")
                        .see(page("/cart", "Cart", text("2 items")))
                        .met(Check.text("2 items")),
                Story.of("a quantity that was chosen", "Buy a shoe twice", "the cart shows 2 items", HOME)
                        .select("Quantity", "2")
                        .click("button", "Add")
                        .see(page("/cart", "Cart", text("2 items")))
                        .met(Check.text("2 items")),
                Story.of(
                                "a choice that another row shows too",
                                "Open a ticket \"Printer broken\" with the priority high",
                                "the ticket \"Printer broken\" is listed with the priority high",
                                page("/desk", "Desk", heading("Desk"), row("Login fails", "high")))
                        .type("textbox", "Subject", "Printer broken")
                        .see(page("/desk", "Desk", heading("Desk"), row("Login fails", "high")))
                        .select("Priority", "high")
                        .see(page("/desk", "Desk", heading("Desk"), row("Login fails", "high")))
                        .click("button", "Open ticket")
                        .see(load(
                                "2",
                                "/desk",
                                "Desk",
                                heading("Desk"),
                                row("Login fails", "high"),
                                row("Printer broken", "high")))
                        .met(Check.element(new ElementQuery("row", "Printer broken high"), ElementCondition.PRESENT)),
                Story.of("a way of delivery", "Choose DHL", "the summary shows DHL", HOME)
                        .select("Delivery", "DHL")
                        .see(page(
                                "/order",
                                "Summary",
                                heading("Summary"),
                                list("Delivery", "DHL"),
                                row("Delivery", "DHL")))
                        .met(Check.text("Delivery DHL")),
                Story.of("a page of its own choice", "Open order 1001", "order 1001 is shown as sent", HOME)
                        .open("/orders/1001")
                        .see(page("/orders/1001", "Order", heading("Order 1001"), text("Order 1001 was sent")))
                        .met(Check.text("Order 1001 was sent")),
                Story.of(
                                "a box that was asked for",
                                "Tick the newsletter",
                                "the newsletter is ticked",
                                page("/", "Settings", box("Newsletter", false)))
                        .click("checkbox", "Newsletter")
                        .see(page("/", "Settings", box("Newsletter", true)))
                        .met(Check.element(new ElementQuery("checkbox", "Newsletter"), ElementCondition.CHECKED)),
                Story.of(
                                "a field that is to be filled",
                                "Fill in the form",
                                "the field City holds Bern",
                                page("/", "Form", field("City", "")))
                        .type("textbox", "City", "Bern")
                        .see(page("/", "Form", field("City", "Bern")))
                        .met(Check.value(new ElementQuery("textbox", "City"), "Bern")),
                Story.of(
                                "a product that was searched for",
                                "Search shoes and put two in the cart",
                                "the cart shows 2 shoes",
                                HOME)
                        .type("searchbox", "Search", "shoes")
                        .press("Enter")
                        .see(page("/search?q=shoes", "Search", link("Harbour Runner")))
                        .click("link", "Harbour Runner")
                        .see(page("/shoe", "Harbour Runner", button("Add")))
                        .click("button", "Add")
                        .see(page("/cart", "Cart", text("2 shoes")))
                        .met(Check.text("2 shoes")));
    }

    static Stream<Story> unchanged() {
        Observation orders = page("/orders", "Orders", heading("Orders"), row("1001"), row("1002"), row("1003"));
        Observation two = page("/orders", "Orders", heading("Orders"), row("1001"), row("1002"));
        return Stream.of(
                Story.of("still listed", "Delete 1003", "1001 and 1002 are still listed", orders)
                        .click("button", "Delete 1003")
                        .see(two)
                        .met(Check.text("1001"), Check.text("1002")),
                Story.of(
                                "one gone, two still there",
                                "Delete 1003",
                                "1003 is gone, 1001 and 1002 are still listed",
                                orders)
                        .click("button", "Delete 1003")
                        .see(two)
                        .met(
                                Check.element(new ElementQuery("row", "1003"), ElementCondition.ABSENT),
                                Check.text("1001"),
                                Check.text("1002")),
                Story.of("remains", "Cancel the deletion", "Bob remains in the list", USERS)
                        .click("button", "Cancel")
                        .see(USERS)
                        .met(Check.element(new ElementQuery("row", "Bob"), ElementCondition.PRESENT)));
    }

    static Stream<Story> absence() {
        Observation ann = page("/users", "Users", heading("Users"), row("Ann", "Delete"));
        return Stream.of(
                Story.of("a row", "Delete Bob", "Bob is not listed any more", USERS)
                        .click("button", "Delete")
                        .see(ann)
                        .met(Check.element(new ElementQuery("row", "Bob"), ElementCondition.ABSENT)),
                Story.of("a text", "Delete Bob", "Bob is gone", USERS)
                        .click("button", "Delete")
                        .see(ann)
                        .met(Check.noText("Bob")),
                Story.of("seen on the way", "Delete Bob", "Bob is gone", HOME)
                        .click("link", "Users")
                        .see(USERS)
                        .click("link", "Bob")
                        .see(page("/users/2", "Bob", heading("Bob")))
                        .click("button", "Delete")
                        .see(ann)
                        .met(Check.noText("Bob")),
                Story.of("a count of none", "Empty the list", "there are 0 rows", USERS)
                        .click("button", "Delete all")
                        .see(page("/users", "Users", heading("Users"), text("There are no users")))
                        .met(Check.count(new ElementQuery("row", ""), 0)),
                Story.of("empty", "Empty the cart", "the cart is empty", page("/cart", "Cart", text("1 item")))
                        .click("button", "Remove")
                        .see(page("/cart", "Cart", text("There are no items in your cart")))
                        .met(Check.text("no items in your cart")));
    }

    static Stream<Story> looks() {
        return Stream.of(
                Story.of("a text", "Look", "visitors are welcome", page("/", "Shop", text("Welcome to the shop")))
                        .met(Check.text("Welcome to the shop")),
                Story.of("a price", "Look", "the shoe costs EUR 79.90", HOME).met(Check.text("EUR 79.90")));
    }

    static Stream<Story> moments() {
        return Stream.of(
                Story.of("before and after", "Use the coupon", "the coupon lowers the total from 100 to 90", HOME)
                        .click("link", "Cart")
                        .see(page("/cart", "Cart", heading("Cart"), text("Total 100")))
                        .keep(Check.text("Total 100"))
                        .click("button", "Use the coupon")
                        .see(page("/cart", "Cart", heading("Cart"), text("Total 90")))
                        .met(Check.text("Total 90")),
                Story.of("two pages", BUY, "the badge says 2 and the cart lists Harbour Runner", HOME)
                        .click("button", "Add")
                        .see(page("/", "Shop", heading("Shoes"), text("Cart 2")))
                        .keep(Check.text("Cart 2"))
                        .click("link", "Cart")
                        .see(page("/cart", "Cart", heading("Cart"), text("Harbour Runner")))
                        .met(Check.text("Harbour Runner")),
                Story.of("corrected on the way", BUY, "the cart shows 2 items", HOME)
                        .click("link", "Cart")
                        .see(page("/cart", "Cart", heading("Cart"), text("2 items")))
                        .keep(Check.text("items: 2"))
                        .keep(Check.text("2 items"))
                        .click("link", "Home")
                        .see(HOME)
                        .met());
    }

    static Stream<Story> messages() {
        Observation form = page("/form", "Form", heading("Form"), button("Save"));
        return Stream.of(
                Story.of("none came", "Save the form", "no error message comes when the form is saved", form)
                        .click("button", "Save")
                        .see(form)
                        .met(Check.noMessage("error")),
                Story.of("one that came and went", "Save the form", "a message says that it was saved", form)
                        .click("button", "Save")
                        .see(form.toBuilder()
                                .messages(List.of(PageMessage.builder(1, PageMessage.Kind.STATUS, "Saved")
                                        .build()))
                                .build())
                        .met(Check.message("Saved")),
                Story.of("a failure that was tried again", "Save the form", "the form is saved", form)
                        .click("button", "Save")
                        .see(failed(form))
                        .click("button", "Save")
                        .see(failed(page("/form", "Form", heading("Form"), button("Save"), text("Form saved"))))
                        .met(Check.text("Form saved")));
    }

    static Stream<Story> reloads() {
        return Stream.of(Story.of("after a reload", "Save the note", "after a reload the note is still listed", HOME)
                .click("button", "Save")
                .see(page("/", "Shop", heading("Shoes"), text("the note")))
                .open("/")
                .see(load("2", "/", "Shop", heading("Shoes"), text("the note")))
                .met(Check.text("the note")));
    }

    static Stream<Story> relations() {
        PageNode header = row("Shoe", "Amount");
        return Stream.of(
                bought(
                                "a sum",
                                "the total is right",
                                header,
                                row("Runner", "EUR 79.90"),
                                row("Boot", "EUR 20.10"),
                                row("Total", "EUR 100.00"))
                        .met(Check.numbers("sum(\"Amount\") = \"Total\"")),
                bought("an order", "the amounts are sorted", header, row("Boot", "20"), row("Runner", "79"))
                        .met(Check.order("Amount", OrderCheck.Order.ASCENDING)),
                bought("within a row", "the cart has 2 pairs of Runner", header, row("Runner", "2"), row("Boot", "1"))
                        .met(Check.within(new ElementQuery("row", "Runner"), Check.text("2"))));
    }

    private static Observation failed(Observation page) {
        return page.toBuilder()
                .messages(List.of(PageMessage.builder(1, PageMessage.Kind.ALERT, "Saving failed")
                        .build()))
                .build();
    }

    private static Story zoe(String name) {
        Observation profile = page("/profile", "Profile", heading("Profile"), field("Display name", ""));
        return Story.of(name, "Change the display name to Zoe", "the profile shows Zoe", profile)
                .type("textbox", "Display name", "Zoe")
                .see(page("/profile", "Profile", heading("Profile"), field("Display name", "Zoe")))
                .click("button", "Save");
    }

    private static Story bought(String name, String expectation, PageNode... nodes) {
        return Story.of(name, BUY, expectation, HOME)
                .click("button", "Add to cart")
                .see(page("/cart", "Your cart", nodes));
    }
}
