package com.aiqaramba.core.internal.verdict;

import static com.aiqaramba.core.internal.verdict.StoryPages.button;
import static com.aiqaramba.core.internal.verdict.StoryPages.field;
import static com.aiqaramba.core.internal.verdict.StoryPages.foreign;
import static com.aiqaramba.core.internal.verdict.StoryPages.heading;
import static com.aiqaramba.core.internal.verdict.StoryPages.list;
import static com.aiqaramba.core.internal.verdict.StoryPages.page;
import static com.aiqaramba.core.internal.verdict.StoryPages.row;
import static com.aiqaramba.core.internal.verdict.StoryPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.run.Verdict.Status;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FAILED needs proof as PASSED does. */
class FailedProofTest {
    private static final String BUY = "Put two pairs of shoes in the cart";
    private static final Observation HOME = page("/", "Shop", heading("Shoes"), text("EUR 79.90"));
    private static final Observation USERS =
            page("/users", "Users", heading("Users"), row("Ann", "Delete"), row("Bob", "Delete"));

    @ParameterizedTest
    @MethodSource
    void shown_defects_are_failed(Story story) {
        assertThat(story.verdict().status())
                .as(() -> story.verdict().toString())
                .isEqualTo(Status.FAILED);
    }

    static Stream<Story> shown_defects_are_failed() {
        return Stream.of(
                story("another number in the cart", "the cart shows 2 items")
                        .click("link", "Cart")
                        .see(page("/cart", "Your cart", heading("Your cart"), text("1 item")))
                        .notMet(Check.text("2 items")),
                story("another total", "the total is EUR 159.80")
                        .click("link", "Checkout")
                        .see(page("/pay", "Checkout", heading("Checkout"), row("Total", "EUR 79.90")))
                        .notMet(Check.text("Total EUR 159.80")),
                story("a control that is off", "the order can be placed")
                        .click("link", "Checkout")
                        .see(page("/pay", "Checkout", button("Place order")))
                        .notMet(Check.element(new ElementQuery("button", "Place order"), ElementCondition.DISABLED)),
                Story.of("a row that is still there", "Delete Bob", "Bob is not listed any more", USERS)
                        .click("button", "Delete")
                        .see(USERS)
                        .notMet(Check.noText("Bob")),
                Story.of("a row that vanished", "Delete Bob", "Ann is still listed", USERS)
                        .click("button", "Delete")
                        .see(page("/users", "Users", heading("Users"), text("No users")))
                        .notMet(Check.element(new ElementQuery("row", "Ann"), ElementCondition.PRESENT)),
                Story.of(
                                "a dead button",
                                "Send the contact form",
                                "a confirmation is shown",
                                page("/contact", "Contact", heading("Contact"), button("Send")))
                        .click("button", "Send")
                        .see(page("/contact", "Contact", heading("Contact"), button("Send")))
                        .notMet(Check.text("confirmation")),
                Story.of(
                                "a name that was lost",
                                "Change the display name to Zoe",
                                "the profile shows Zoe",
                                page("/profile", "Profile", heading("Profile"), field("Display name", "")))
                        .type("textbox", "Display name", "Zoe")
                        .click("button", "Save")
                        .open("/profile")
                        .see(page("/profile", "Profile", heading("Profile"), field("Display name", "Ann")))
                        .notMet(Check.value(new ElementQuery("textbox", "Display name"), "Zoe")));
    }

    @ParameterizedTest
    @MethodSource
    void what_is_not_shown_is_not_failed(Story story) {
        assertThat(story.verdict().status())
                .as(() -> story.verdict().toString())
                .isEqualTo(Status.INCONCLUSIVE);
    }

    static Stream<Story> what_is_not_shown_is_not_failed() {
        return Stream.of(
                story("looked for on another page", "the cart shows 2 items")
                        .click("link", "About")
                        .see(page("/about", "About us", heading("About us")))
                        .notMet(Check.text("2 items")),
                story("a list on another page", "the country can be chosen")
                        .click("link", "About")
                        .see(page("/about", "About us", heading("About us")))
                        .notMet(Check.element(new ElementQuery("combobox", "Country"), ElementCondition.PRESENT)),
                story("a kind that was never there", "the shoes have pictures")
                        .click("link", "Home")
                        .see(HOME)
                        .notMet(Check.element(new ElementQuery("dialog", "pictures"), ElementCondition.PRESENT)),
                story("a check that says nothing of it", "the cart shows 2 items")
                        .click("link", "Cart")
                        .see(page("/cart", "Your cart", list("Country", "")))
                        .notMet(Check.text("Imprint")),
                story("a denial that names it", "no error is shown for 2 items")
                        .click("button", "Add")
                        .see(page("/cart", "Your cart", text("2 items")))
                        .notMet(Check.noText("2 items in error")),
                story("found in a frame of another origin", "the cart shows 2 items and no advertisement")
                        .click("button", "Add")
                        .see(page("/cart", "Your cart", text("2 items"), foreign(text("2 for one"))))
                        .notMet(Check.noText("2 for one")));
    }

    private static Story story(String name, String expectation) {
        return Story.of(name, BUY, expectation, HOME);
    }
}
