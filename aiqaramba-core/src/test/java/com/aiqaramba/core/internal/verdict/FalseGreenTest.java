package com.aiqaramba.core.internal.verdict;

import static com.aiqaramba.core.internal.verdict.StoryPages.alert;
import static com.aiqaramba.core.internal.verdict.StoryPages.box;
import static com.aiqaramba.core.internal.verdict.StoryPages.button;
import static com.aiqaramba.core.internal.verdict.StoryPages.field;
import static com.aiqaramba.core.internal.verdict.StoryPages.foreign;
import static com.aiqaramba.core.internal.verdict.StoryPages.heading;
import static com.aiqaramba.core.internal.verdict.StoryPages.item;
import static com.aiqaramba.core.internal.verdict.StoryPages.link;
import static com.aiqaramba.core.internal.verdict.StoryPages.list;
import static com.aiqaramba.core.internal.verdict.StoryPages.load;
import static com.aiqaramba.core.internal.verdict.StoryPages.more;
import static com.aiqaramba.core.internal.verdict.StoryPages.page;
import static com.aiqaramba.core.internal.verdict.StoryPages.row;
import static com.aiqaramba.core.internal.verdict.StoryPages.search;
import static com.aiqaramba.core.internal.verdict.StoryPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.action.HandleDialogAction;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageMessage;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.run.Verdict.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways in which a careless or lying model could get a PASSED that nobody would sign. None of them does. */
class FalseGreenTest {
    private static final String BUY = "Put two pairs of shoes in the cart";
    private static final String TWO = "the cart shows 2 items";
    private static final Observation HOME = page("/", "Shop", heading("Shoes"), search(""), text("EUR 79.90"));
    private static final Observation CART =
            page("/cart", "Your cart", heading("Your cart"), text("Your cart is empty"), text("EUR 0.00"));

    @ParameterizedTest
    @MethodSource({"ownWords", "addresses", "absence", "statements", "elsewhere", "messages", "words"})
    void is_not_passed(Story story) {
        assertThat(story.verdict().status())
                .as(() -> story.verdict().toString())
                .isNotEqualTo(Status.PASSED);
    }

    static Stream<Story> ownWords() {
        Check two = Check.text("2 items");
        return Stream.of(
                buy("typed into the search")
                        .type("searchbox", "Search", "2 items")
                        .see(page("/", "Shop", heading("Shoes"), search("2 items")))
                        .met(Check.value(new ElementQuery("searchbox", "Search"), "2 items")),
                buy("its value, told as a part of a whole")
                        .type("searchbox", "Search", "the cart shows 2 items")
                        .see(page("/", "Shop", heading("Shoes"), search("the cart shows 2 items")))
                        .met(Check.value(new ElementQuery("", "Search"), "the cart shows 2 items")),
                buy("no results")
                        .type("searchbox", "Search", "2 items")
                        .press("Enter")
                        .see(page("/?q=2+items", "Search", heading("Search"), text("No results for \"2 items\"")))
                        .met(two),
                buy("results, though none")
                        .type("searchbox", "Search", "2 items")
                        .press("Enter")
                        .see(page("/?q=2+items", "Search", heading("Results for 2 items"), text("0 found")))
                        .met(two),
                buy("words before the echo")
                        .type("searchbox", "Search", "2 items")
                        .press("Enter")
                        .see(page("/search", "Search", text("You searched for \"2 items\"")))
                        .met(Check.text("searched for \"2 items\"")),
                buy("its own comment")
                        .type("textbox", "Your comment", "the cart shows 2 items")
                        .see(page("/", "Shop", field("Your comment", "the cart shows 2 items")))
                        .click("button", "Post")
                        .see(load("2", "/", "Shop", heading("Comments"), item("the cart shows 2 items")))
                        .met(two),
                buy("its own comment in a row of a table")
                        .type("textbox", "Note", "2 items")
                        .click("button", "Save")
                        .see(load("2", "/notes", "Notes", row("1", "2 items")))
                        .met(Check.element(new ElementQuery("row", "2 items"), ElementCondition.PRESENT)),
                buy("its own comment, counted")
                        .type("textbox", "Note", "2 items")
                        .click("button", "Save")
                        .see(load("2", "/notes", "Notes", item("2 items")))
                        .met(Check.count(new ElementQuery("listitem", "2 items"), 1)),
                buy("a list of that name on the page of the cart")
                        .type("textbox", "Name of the wish list", "2 items")
                        .click("button", "Save")
                        .see(load("2", "/cart", "Your cart", heading("Your cart"), text("Wish list: 2 items")))
                        .met(two),
                buy("a name of two words")
                        .type("textbox", "First name", "2")
                        .type("textbox", "Last name", "items")
                        .click("button", "Save")
                        .see(load("2", "/profile", "Profile", text("Hello 2 items")))
                        .met(two),
                buy("pressed key by key")
                        .press("2")
                        .press("Space")
                        .press("i")
                        .press("t")
                        .press("e")
                        .press("m")
                        .press("s")
                        .see(page("/", "Shop", text("Note: 2 items")))
                        .met(two),
                buy("chosen in a list")
                        .select("Per page", "2 items")
                        .see(page("/", "Shop", list("Per page", "2 items"), text("Showing 2 items")))
                        .met(two),
                buy("chosen in a menu")
                        .click("menuitemradio", "2 items per page")
                        .see(page("/", "Shop", button("2 items per page")))
                        .met(Check.element(new ElementQuery("button", "2 items"), ElementCondition.PRESENT)),
                buy("an answer to a prompt")
                        .act(new HandleDialogAction(true, "2 items"))
                        .see(page("/", "Shop", text("Hello 2 items")))
                        .met(two),
                buy("over several nodes of a line")
                        .type("searchbox", "Search", "2 items")
                        .press("Enter")
                        .see(page("/search", "Search", text("Results for"), more(" 2 "), more("items")))
                        .met(two),
                zoe("typed and never saved")
                        .type("textbox", "Display name", "Zoe")
                        .see(page("/profile", "Profile", heading("Profile"), field("Display name", "Zoe")))
                        .click("button", "Save")
                        .met(Check.value(new ElementQuery("textbox", "Display name"), "Zoe")),
                zoe("shown while it is typed")
                        .type("textbox", "Display name", "Zoe")
                        .see(page("/profile", "Profile", field("Display name", "Zoe"), text("Hello Zoe")))
                        .click("button", "Save")
                        .see(page("/profile", "Profile", field("Display name", "Zoe"), text("Hello Zoe")))
                        .met(Check.text("Hello Zoe")),
                zoe("refused")
                        .type("textbox", "Display name", "Zoe")
                        .see(page("/profile", "Profile", field("Display name", "Zoe")))
                        .click("button", "Save")
                        .see(page("/profile", "Profile", alert("Zoe could not be saved")))
                        .met(Check.text("Zoe")),
                zoe("filled in again by the browser")
                        .type("textbox", "Display name", "Zoe")
                        .click("link", "Home")
                        .see(HOME)
                        .back()
                        .see(load("2", "/profile", "Profile", field("Display name", "Zoe")))
                        .met(Check.value(new ElementQuery("textbox", "Display name"), "Zoe")),
                zoe("searched for")
                        .type("searchbox", "Search", "Zoe")
                        .press("Enter")
                        .see(page("/search", "Search in profiles", heading("Profiles with Zoe"), text("none")))
                        .met(Check.text("Zoe")),
                zoe("posted elsewhere")
                        .type("textbox", "Message", "Zoe")
                        .see(page("/board", "Board", field("Message", "Zoe")))
                        .click("button", "Send")
                        .see(load("2", "/board", "Board", text("Zoe")))
                        .met(Check.text("Zoe")));
    }

    static Stream<Story> addresses() {
        return Stream.of(
                buy("an address of its own")
                        .open("/?cart=2-items")
                        .see(page("/?cart=2-items", "Shop", heading("Shoes")))
                        .met(Check.url("cart=2-items")),
                buy("an address of its own, sent on")
                        .open("/?cart=2-items")
                        .see(page("/home?cart=2-items", "Shop", heading("Shoes")))
                        .met(Check.url("2-items")),
                buy("an address that the page repeats")
                        .open("/2-items")
                        .see(page("/2-items", "Shop", heading("Page \"2 items\"")))
                        .met(Check.text("2 items")),
                buy("a page that is not there")
                        .open("/cart/2-items")
                        .see(page("/cart/2-items", "404", text("404: /cart/2-items was not found")))
                        .met(Check.text("2-items")),
                Story.of(
                                "a page that repeats an address without numbers",
                                "Sort",
                                "the orders are sorted by amount",
                                HOME)
                        .open("/the-orders-are-sorted-by-amount")
                        .see(page(
                                "/the-orders-are-sorted-by-amount",
                                "404",
                                heading("Not found: the-orders-are-sorted-by-amount")))
                        .met(Check.text("Not found")),
                Story.of(
                                "shown, but never loaded anew",
                                "Save the note",
                                "after a reload the note is still listed",
                                HOME)
                        .click("button", "Save")
                        .see(page("/", "Shop", heading("Shoes"), text("the note")))
                        .press("F5")
                        .see(page("/", "Shop", heading("Shoes"), text("the note")))
                        .met(Check.text("the note")),
                buy("words that a search puts into the address")
                        .type("searchbox", "Search", "2 items")
                        .press("Enter")
                        .see(page("/?q=2+items", "Search", heading("Search")))
                        .met(Check.url("q=2+items")),
                buy("an address that says nothing of it")
                        .click("link", "About")
                        .see(page("/about", "About us", heading("About us")))
                        .met(Check.url("/about")),
                Story.of("the page of the cart, by its address", "Look at the cart", "the cart is open", HOME)
                        .open("/cart")
                        .see(page("/cart", "Error", heading("Error 500")))
                        .met(Check.url("/cart")));
    }

    static Stream<Story> absence() {
        Check gone = Check.noText("EUR 0.00");
        return Stream.of(
                Story.of("left the page", BUY, "the cart does not show EUR 0.00 any more", CART)
                        .click("link", "About")
                        .see(page("/about", "About us", heading("About us")))
                        .met(gone),
                Story.of("another view at the same address", BUY, "the cart does not show EUR 0.00 any more", CART)
                        .click("link", "About")
                        .see(Observation.builder(Story.SITE + "/cart")
                                .title("Your cart")
                                .nodes(List.of(heading("About us"), text("We sell shoes")))
                                .build())
                        .met(gone),
                Story.of("never there", "Delete Bob", "Bob is not listed any more", HOME)
                        .click("link", "Users")
                        .see(page("/users", "Users", heading("Users"), row("Ann", "Delete")))
                        .met(Check.noText("Bob")),
                Story.of("a row that never was", "Delete Bob", "Bob is not listed any more", HOME)
                        .click("link", "About")
                        .see(page("/about", "About us", heading("About us")))
                        .met(Check.element(new ElementQuery("row", "Bob"), ElementCondition.ABSENT)),
                Story.of("none of a kind", "Delete all", "there are 0 rows", HOME)
                        .click("link", "About")
                        .see(page("/about", "About us", heading("About us")))
                        .met(Check.count(new ElementQuery("row", ""), 0)),
                Story.of("no error where none could be", "Save the form", "no error is shown", HOME)
                        .click("link", "About")
                        .see(page("/about", "About us", heading("About us")))
                        .met(Check.noText("error")));
    }

    static Stream<Story> statements() {
        Check two = Check.text("2 items");
        return Stream.of(
                bought("denied", text("It is not true that the cart shows 2 items"))
                        .met(two),
                bought(
                                "denied over several nodes",
                                text("It is "),
                                more("not"),
                                more(" true that you have "),
                                more("2 items"))
                        .met(two),
                bought("failed", alert("Adding 2 items to the cart failed")).met(two),
                bought("could not", text("2 items couldn't be added to your cart"))
                        .met(two),
                bought("asked", text("Put 2 items into the cart?")).met(two),
                bought("a button that denies", button("Don't keep 2 items"))
                        .met(Check.element(new ElementQuery("button", "2 items"), ElementCondition.PRESENT)),
                bought("in a frame of another origin", foreign(text("2 items in your cart")))
                        .met(two),
                bought("a control in a frame of another origin", foreign(button("2 items in your cart")))
                        .met(Check.element(new ElementQuery("button", "2 items"), ElementCondition.PRESENT)),
                bought("in German", text("2 Artikel wurden nicht in den Warenkorb gelegt"))
                        .met(Check.text("2 Artikel")));
    }

    static Stream<Story> elsewhere() {
        return Stream.of(
                buy("about us")
                        .click("link", "About")
                        .see(page("/about", "About us", heading("About us")))
                        .met(Check.text("About us")),
                buy("a box of its own")
                        .click("checkbox", "Newsletter")
                        .see(page("/", "Shop", box("Newsletter", true)))
                        .met(Check.element(new ElementQuery("checkbox", "Newsletter"), ElementCondition.CHECKED)),
                buy("held at the start").click("link", "Home").see(HOME).met(Check.text("EUR 79.90")),
                buy("nothing done").met(Check.text("Cart")),
                Story.of("nothing done, and one number of two", BUY, "the cart shows 2 items for EUR 79.90", HOME)
                        .met(Check.text("EUR 79.90")),
                Story.of("a box, though an order was asked for", "Order", "the order is confirmed", HOME)
                        .click("checkbox", "Newsletter")
                        .see(page("/order", "Order", heading("Order"), box("Newsletter", true)))
                        .met(Check.element(new ElementQuery("checkbox", "Newsletter"), ElementCondition.CHECKED)),
                Story.of("about us, though an order was asked for", "Order", "the order is confirmed", HOME)
                        .click("link", "About")
                        .see(page("/about", "About us", heading("About us"), text("Since 1990")))
                        .met(Check.text("Since 1990")),
                Story.of("another user's page", "Open Zoe's profile", "the profile of Zoe shows 3 orders", HOME)
                        .click("link", "Ann")
                        .see(page("/users/7", "Profile", heading("Ann"), text("3 orders")))
                        .met(Check.text("3 orders")),
                Story.of("one of two", "Delete 1003", "1001 and 1002 are still listed", HOME)
                        .click("button", "Delete")
                        .see(page("/orders", "Orders", row("1001", "Ann")))
                        .met(Check.text("1001")),
                Story.of("vanished again", BUY, TWO, HOME)
                        .click("button", "Add")
                        .see(page("/", "Shop", heading("Shoes"), text("2 items in your cart")))
                        .keep(Check.text("2 items"))
                        .click("button", "Add")
                        .see(page("/", "Shop", heading("Shoes"), text("Your cart is empty")))
                        .met());
    }

    static Stream<Story> messages() {
        Observation done = page("/doc", "Document", heading("Document, edited"));
        Observation toast = done.toBuilder()
                .messages(List.of(PageMessage.builder(1, PageMessage.Kind.ALERT, "Saving failed")
                        .build()))
                .build();
        return Stream.of(
                Story.of("a failure that came and went", "Edit the document", "the document is edited", HOME)
                        .click("button", "Save")
                        .see(done)
                        .see(toast)
                        .met(Check.text("Document, edited")),
                Story.of("no message though nothing was done", "Save", "no error message comes when it is saved", HOME)
                        .met(Check.noMessage("error")));
    }

    static Stream<Story> words() {
        return Stream.of(
                bought("a part of a number", text("12 items")).met(Check.text("2 items")),
                bought("two blocks", text("Files: 2"), text("items")).met(Check.text("2 items")),
                bought("one letter", text("a")).met(Check.text("a")),
                bought("a sign", text("~")).met(Check.text("~")),
                bought("another number of the expectation's words", text("3 items"))
                        .met(Check.text("items")),
                bought("a link of that name", link("Shop for items")).met(Check.text("items")));
    }

    private static Story buy(String name) {
        return Story.of(name, BUY, TWO, HOME);
    }

    private static Story zoe(String name) {
        Observation profile = page("/profile", "Profile", heading("Profile"), field("Display name", ""));
        return Story.of(name, "Change the display name to Zoe", "the profile shows Zoe", profile);
    }

    private static Story bought(String name, PageNode... nodes) {
        return buy(name).click("button", "Add to cart").see(page("/cart", "Your cart", nodes));
    }
}
