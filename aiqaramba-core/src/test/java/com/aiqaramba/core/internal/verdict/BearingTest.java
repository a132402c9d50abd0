package com.aiqaramba.core.internal.verdict;

import static com.aiqaramba.core.internal.verdict.Story.el;
import static com.aiqaramba.core.internal.verdict.StoryPages.box;
import static com.aiqaramba.core.internal.verdict.StoryPages.button;
import static com.aiqaramba.core.internal.verdict.StoryPages.field;
import static com.aiqaramba.core.internal.verdict.StoryPages.foreign;
import static com.aiqaramba.core.internal.verdict.StoryPages.heading;
import static com.aiqaramba.core.internal.verdict.StoryPages.item;
import static com.aiqaramba.core.internal.verdict.StoryPages.load;
import static com.aiqaramba.core.internal.verdict.StoryPages.named;
import static com.aiqaramba.core.internal.verdict.StoryPages.page;
import static com.aiqaramba.core.internal.verdict.StoryPages.row;
import static com.aiqaramba.core.internal.verdict.StoryPages.search;
import static com.aiqaramba.core.internal.verdict.StoryPages.table;
import static com.aiqaramba.core.internal.verdict.StoryPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.check.OrderCheck.Order;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.run.Verdict.Status;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Things that are so, of another thing or of a part of what is expected: not passed; and the same said enough. */
class BearingTest {
    private static final Observation HOME = page("/", "Harbour", heading("Boats"), search(""), text("Welcome"));
    private static final PageNode HEADER = row("Invoice", "State");
    private static final Observation INVOICES =
            page("/i", "Invoices", heading("Invoices"), HEADER, row("7001", "Paid"), row("7002", "Due"));

    @ParameterizedTest
    @MethodSource({
        "ofOthers",
        "ofSome",
        "ofAPart",
        "ofAnotherUnit",
        "ofWhatCanBeDone",
        "ofAnotherOrder",
        "ofWhatWasEntered",
        "contradicted"
    })
    void is_not_passed(Story story) {
        assertThat(story.verdict().status())
                .as(() -> story.verdict().toString())
                .isNotEqualTo(Status.PASSED);
    }

    @ParameterizedTest
    @MethodSource({"ofThem", "ofAll", "ofEveryPart", "ofTheUnit", "ofWhatIsSo", "ofTheOrder", "ofWhatWasTaken"})
    void is_passed(Story story) {
        assertThat(story.verdict().status())
                .as(() -> story.verdict().toString())
                .isEqualTo(Status.PASSED);
    }

    @ParameterizedTest
    @MethodSource("missing")
    void is_failed(Story story) {
        assertThat(story.verdict().status())
                .as(() -> story.verdict().toString())
                .isEqualTo(Status.FAILED);
    }

    static Stream<Story> missing() {
        PageNode next = button("Next");
        Observation form = page("/form", "Sign up", heading("Sign up"), field("Name", ""), field("E-mail", ""), next);
        return Stream.of(
                Story.of("a form that goes on", "Sign up with \"kim\"", "an error about the e-mail is shown", form)
                        .type("textbox", "E-mail", "kim")
                        .click("button", "Next")
                        .see(page("/form", "Sign up", heading("Sign up"), field("E-mail", "kim"), next))
                        .notMet(Check.text("Please give a valid e-mail address")),
                on(
                                "another mail",
                                "the mail went to \"kim@ulm.example\"",
                                page("/mail", "Mail", text("Mail to kim@mail.ulm.example")))
                        .notMet(Check.text("Mail to kim@ulm.example")),
                on("hidden", "the list shows \"Oars\"", page("/list", "List", item("Boats"), hidden("Oars")))
                        .notMet(el("listitem", "Oars")));
    }

    private static PageNode hidden(String text) {
        return named("text", text, NodeState.HIDDEN);
    }

    static Stream<Story> ofOthers() {
        return Stream.of(
                on("a name at the front", "Kim owns 4 boats", heading("Lee"), text("4 boats"))
                        .met(Check.text("4 boats")),
                on(
                                "a name of who is signed in",
                                "the page of Kim shows 4 boats",
                                text("Kim, sign out"),
                                heading("Lee"),
                                text("4 boats"))
                        .met(Check.text("4 boats")),
                on(
                                "many names",
                                "the tour of Kim from Basel to Ulm by Boat takes 4 hours",
                                heading("Lee in Rome"),
                                text("4 hours"))
                        .met(Check.text("4 hours")),
                on("capitals", "the parcel by UPS costs EUR 4.20", row("DHL", "EUR 4.20"), row("UPS", "EUR 9.00"))
                        .met(Check.text("EUR 4.20")),
                on("a word that is none", "the country is IT", text("Click it to go on"))
                        .met(Check.text("it")),
                on("two rows", "invoice 7002 is paid", INVOICES).met(Check.text("7002"), Check.text("Paid")),
                on("a row alone", "invoice 7002 is paid", INVOICES).met(Check.text("7002")),
                on(
                                "another number of the row",
                                "the boat has 3 masts",
                                row("Boat", "Oars", "Cabins"),
                                row("Swan", "3", "1"))
                        .met(Check.within(new ElementQuery("", "Swan"), Check.text("3"))),
                on("a number of the page", "the list has 5 boats", text("Page 5 of 7"))
                        .met(Check.text("5")),
                on("two fields", "the amount of Swan is 5", field("Amount", "5"), field("Amount", "6"))
                        .met(Check.value(new ElementQuery("textbox", "Amount"), "5")),
                on("two boxes", "the box News of Swan is ticked", box("News", true), box("News", false))
                        .met(el("checkbox", "News", ElementCondition.CHECKED)));
    }

    static Stream<Story> ofThem() {
        return Stream.of(
                on("a heading", "Kim owns 4 boats", heading("Kim"), text("4 boats"))
                        .met(Check.text("4 boats")),
                on(
                                "a heading above",
                                "the page of Kim shows 4 boats",
                                heading("Kim"),
                                heading("Boats"),
                                text("4 boats"))
                        .met(Check.text("4 boats")),
                on("a row", "the parcel by UPS costs EUR 9.00", row("DHL", "EUR 4.20"), row("UPS", "EUR 9.00"))
                        .met(el("row", "UPS EUR 9.00")),
                on("a row of its own", "invoice 7001 is paid", INVOICES).met(el("row", "7001 Paid")),
                on("within a row", "invoice 7001 is paid", INVOICES)
                        .met(Check.within(new ElementQuery("", "7001"), Check.text("Paid"))),
                on("two rows", "7001 and 7002 are listed", INVOICES).met(Check.text("7001"), Check.text("7002")),
                on("a total", "the total is EUR 30.00", row("Swan", "EUR 10.00"), row("Total", "EUR 30.00"))
                        .met(Check.text("Total EUR 30.00")),
                on("a number of its column", "Swan has 3 oars", row("Boat", "Oars", "Cabins"), row("Swan", "3", "1"))
                        .met(Check.within(new ElementQuery("", "Swan"), Check.text("3"))),
                on("a badge", "the list has 5 boats", text("Boats 5")).met(Check.text("5")),
                on("two fields alike", "the amount is 5", field("Amount", "5"), field("Amount", "5"))
                        .met(Check.value(new ElementQuery("textbox", "Amount"), "5")),
                on("German nouns on an English page", "die Liste zeigt 4 Boote", text("4 boats"))
                        .met(Check.text("4 boats")),
                on("capitals that are shown", "the country is IT", text("Country: IT"))
                        .met(Check.text("Country: IT")),
                on("a month", "the tour is on 12 May 2026", text("Tour: 12 May 2026"))
                        .met(Check.text("12 May 2026")));
    }

    static Stream<Story> ofSome() {
        return Stream.of(
                on("all", "all invoices are paid", INVOICES).met(Check.text("Paid")),
                on("all, by a count of some", "every invoice is paid", INVOICES)
                        .met(Check.count(new ElementQuery("row", "Paid"), 1)),
                on("only", "only 7001 is listed", INVOICES).met(el("row", "7001")),
                on("both", "both invoices are paid", INVOICES).met(Check.text("Paid")),
                on("once", "7001 is listed only once", INVOICES).met(el("row", "7001")),
                on("first", "Swan comes first", item("Duck"), item("Swan")).met(el("listitem", "Swan")),
                on("at least for exactly", "2 boats are listed", item("Duck"), item("Swan"), item("Goose"))
                        .met(Check.atLeast(new ElementQuery("listitem", ""), 2)),
                on("a number in words", "the list shows a dozen boats", text("7 boats"))
                        .met(Check.text("7 boats")),
                on("zwei", "die Liste zeigt zwei Boote", text("7 Boote")).met(Check.text("7 Boote")),
                on("one", "the list shows one boat", text("7 boats")).met(Check.text("boats")));
    }

    static Stream<Story> ofAll() {
        return Stream.of(
                on("all, by a count", "all invoices are paid", HEADER, row("7001", "Paid"), row("7002", "Paid"))
                        .met(Check.count(new ElementQuery("row", "Paid"), 2)),
                on("all, by a text", "all invoices are paid", text("All invoices are paid"))
                        .met(Check.text("All invoices are paid")),
                on("only, by a count", "only 7001 is listed", row("7001", "Paid"))
                        .met(Check.count(new ElementQuery("row", ""), 1), Check.text("7001")),
                on("both", "both invoices are paid", text("7001 is paid"), text("7002 is paid"))
                        .met(Check.text("7001 is paid"), Check.text("7002 is paid")),
                on("at least", "at least 2 boats are listed", item("Duck"), item("Swan"), item("Goose"))
                        .met(Check.atLeast(new ElementQuery("listitem", ""), 2)),
                on("a number in words", "the list shows a dozen boats", text("12 boats"))
                        .met(Check.text("12 boats")),
                on("the last name", "the last name is Miller", text("Last name: Miller"))
                        .met(Check.text("Miller")));
    }

    static Stream<Story> ofAPart() {
        return Stream.of(
                on("half of an and", "the invoice is created and a mail was sent", text("Your invoice is created."))
                        .met(Check.text("invoice is created")),
                on("two lists", "the basket has 3 boats and the wish list has 3 boats", text("Basket: 3 boats"))
                        .met(Check.text("Basket: 3 boats")),
                on("its name alone", "the invoice is approved", heading("Your invoice"))
                        .met(Check.text("Your invoice")),
                on("the title", "the page title is \"Harbour\"", heading("Harbour"))
                        .met(Check.text("Harbour")),
                on("the heading", "the heading says \"Done\"", text("Done")).met(Check.text("Done")));
    }

    static Stream<Story> ofEveryPart() {
        Observation form = page("/form", "Sign up", heading("Sign up"), field("Name", ""), field("E-mail", ""));
        return Stream.of(
                Story.of(
                                "three parts",
                                "Sign up as Kim",
                                "Kim is welcomed, the plan is Pro, and the mail went to \"kim@ulm.example\"",
                                form)
                        .type("textbox", "Name", "Kim")
                        .type("textbox", "E-mail", "kim@ulm.example")
                        .click("button", "Next")
                        .see(page("/form", "Sign up", heading("Plan"), named("radio", "Basic"), named("radio", "Pro")))
                        .click("radio", "Pro")
                        .click("button", "Create account")
                        .see(page(
                                "/form",
                                "Sign up",
                                heading("Account created"),
                                text("Welcome, Kim!"),
                                text("Your plan is Pro."),
                                text("We sent a mail to kim@ulm.example.")))
                        .met(
                                Check.text("Welcome, Kim!"),
                                Check.text("Your plan is Pro"),
                                Check.text("We sent a mail to kim@ulm.example")),
                on(
                                "both parts",
                                "the invoice is created and a mail was sent",
                                text("Invoice created"),
                                text("Sent by mail"))
                        .met(Check.text("Invoice created"), Check.text("Sent by mail")),
                on("both in one", "the invoice is created and a mail was sent", text("Invoice created, mail sent"))
                        .met(Check.text("Invoice created, mail sent")),
                on("one thing", "the terms and conditions are shown", heading("Terms of use"))
                        .met(Check.text("Terms of use")),
                on("what is said of it", "the invoice is approved", text("Your invoice was approved"))
                        .met(Check.text("Your invoice was approved")),
                on("a page that is open", "the list of invoices is open", heading("Invoices"))
                        .met(el("heading", "Invoices")),
                on("the heading", "the heading says \"Done\"", heading("Done")).met(Check.text("Done")));
    }

    static Stream<Story> ofAnotherUnit() {
        return Stream.of(
                on("another currency", "the total is EUR 12.50", row("Total", "CHF 12.50"))
                        .met(Check.text("12.50")),
                on("per cent", "the discount is 12 EUR", text("Discount 12 %")).met(Check.text("Discount 12")));
    }

    static Stream<Story> ofTheUnit() {
        return Stream.of(
                on("a sign", "the total is EUR 12.50", text("Total €12.50")).met(Check.text("Total €12.50")),
                on("behind", "the total is EUR 12.50", text("Total 12.50 EUR")).met(Check.text("Total 12.50 EUR")),
                on("none", "the total is EUR 12.50", text("Total 12.50")).met(Check.text("Total 12.50")));
    }

    static Stream<Story> ofWhatCanBeDone() {
        return Stream.of(
                on("a button for it", "the invoice is created", button("Create invoice"))
                        .met(Check.text("Create invoice")),
                on("a button that is off", "the invoice can be sent", named("button", "Send", NodeState.DISABLED))
                        .met(el("button", "Send")),
                on("a box that is off", "the box \"News\" is ticked", box("News", false))
                        .met(el("checkbox", "News")),
                on("an option", "the country is Italy", named("option", "Italy"))
                        .met(Check.text("Italy")),
                on("an empty field", "the field City is filled", field("City", ""))
                        .met(el("textbox", "City")),
                on("closed", "the details are shown", named("button", "Details", NodeState.COLLAPSED))
                        .met(el("button", "Details")));
    }

    static Stream<Story> ofWhatIsSo() {
        return Stream.of(
                on("a button that can be used", "the invoice can be created", button("Create invoice"))
                        .met(el("button", "Create invoice", ElementCondition.ENABLED)),
                on("an option that is offered", "the option Italy is offered", named("option", "Italy"))
                        .met(el("option", "Italy")),
                on("a box that is on", "the box \"News\" is ticked", box("News", true))
                        .met(el("checkbox", "News", ElementCondition.CHECKED)),
                on(
                                "off, as expected",
                                "the invoice cannot be sent",
                                named("button", "Send invoice", NodeState.DISABLED))
                        .met(el("button", "Send invoice", ElementCondition.DISABLED)),
                on("another button", "the user is signed in", button("Sign out"))
                        .met(el("button", "Sign out")));
    }

    static Stream<Story> ofAnotherOrder() {
        return Stream.of(
                on("another column", "the list is sorted by price", table("Name", "Duck", "Swan"))
                        .met(Check.order("Name", Order.ASCENDING)),
                on("the other way", "the list is sorted by price, cheapest first", table("Price", "9", "5"))
                        .met(Check.order("Price", Order.DESCENDING)),
                on("more than nothing", "the total is right", row("Total", "9")).met(Check.numbers("\"Total\" > 0")));
    }

    static Stream<Story> ofTheOrder() {
        return Stream.of(
                on("a column", "the list is sorted by price, cheapest first", table("Price", "5", "9"))
                        .met(Check.order("Price", Order.ASCENDING)),
                on("an apposition", "the boats are sorted by price, the cheapest first", table("Price", "5", "9"))
                        .met(Check.order("Price", Order.ASCENDING)),
                on("more than asked", "the total is more than 5", row("Total", "9"))
                        .met(Check.numbers("\"Total\" > 5")));
    }

    static Stream<Story> ofWhatWasEntered() {
        return Stream.of(
                ulm("not taken", text("Ulm is in use already")).met(Check.text("Ulm")),
                ulm("asked again", text("Please check: Ulm")).met(Check.text("Ulm")),
                ulm("another label", text("Town of birth: Ulm"), text("Home town: Basel"))
                        .met(Check.text("Ulm")),
                ulm("an example in the field", field("Home town, for instance Ulm", "Basel"))
                        .met(el("textbox", "Ulm")),
                ulm("marked as wrong", wrong("Home town", "Ulm"))
                        .met(Check.value(new ElementQuery("textbox", "Home town"), "Ulm")));
    }

    static Stream<Story> ofWhatWasTaken() {
        return Stream.of(
                ulm("beside its label", text("Home town: Ulm")).met(Check.text("Home town: Ulm")),
                ulm("in its field", field("Home town", "Ulm"))
                        .met(Check.value(new ElementQuery("textbox", "Home town"), "Ulm")),
                Story.of("found at once", "Search for Ulm", "the harbour of Ulm is shown", HOME)
                        .type("searchbox", "Search", "Ulm")
                        .press("Enter")
                        .see(page("/harbour/ulm", "Harbour of Ulm", heading("Harbour of Ulm")))
                        .met(el("heading", "Harbour of Ulm")),
                Story.of(
                                "more than at the start",
                                "Add boats",
                                "the basket shows 3 boats",
                                page("/", "Home", text("3 boats for sale")))
                        .click("button", "Add")
                        .see(page("/basket", "Basket", text("3 boats in your basket")))
                        .met(Check.text("3 boats")),
                Story.of(
                                "there and back",
                                "Look at a boat, then at the list",
                                "the list of boats is shown",
                                page("/l", "Boats", heading("Boats")))
                        .click("link", "Swan")
                        .see(page("/l/1", "Swan", heading("Swan")))
                        .click("link", "Boats")
                        .see(page("/l", "Boats", heading("Boats")))
                        .met(el("heading", "Boats")));
    }

    static Stream<Story> contradicted() {
        return Stream.of(
                on(
                                "empty",
                                "the basket shows 3 boats",
                                text("Your basket is empty"),
                                heading("Watched"),
                                text("3 boats"))
                        .met(Check.text("3 boats")),
                on(
                                "nothing was done",
                                "invoice 7001 is paid",
                                text("Trial: nothing was paid"),
                                text("Invoice 7001 is paid"))
                        .met(Check.text("Invoice 7001 is paid")),
                on(
                                "in a frame and outside",
                                "the basket shows 3 boats",
                                text("Your basket is empty"),
                                foreign(text("3 boats")))
                        .met(Check.text("3 boats")));
    }

    private static Story ulm(String name, PageNode... after) {
        Observation form = page("/me", "Profile", heading("Profile"), field("Home town", ""));
        return Story.of(name, "Change the home town to Ulm", "the profile shows the home town Ulm", form)
                .type("textbox", "Home town", "Ulm")
                .see(page("/me", "Profile", heading("Profile"), field("Home town", "Ulm")))
                .click("button", "Save")
                .see(load("2", "/me", "Profile", after));
    }

    private static Story on(String name, String expectation, PageNode... nodes) {
        return on(name, expectation, page("/x", "Harbour", nodes));
    }

    private static Story on(String name, String expectation, Observation page) {
        return Story.of(name, "Do it", expectation, HOME).click("button", "Go").see(page);
    }

    private static PageNode wrong(String name, String value) {
        return field(name, value).toBuilder().states(Set.of(NodeState.INVALID)).build();
    }
}
