package com.aiqaramba.verification.endtoend;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.dialog;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedCall.open;
import static com.aiqaramba.test.ScriptedCall.press;
import static com.aiqaramba.test.ScriptedCall.select;
import static com.aiqaramba.test.ScriptedCall.type;
import static com.aiqaramba.test.ScriptedClaim.met;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.Run;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.samples.shop.Shop;
import com.aiqaramba.test.ScriptedChatModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The parts of the shop that are harder to use than a link: a frame, a shadow root, a dialog, a long form. */
@Tag("browser")
class WholeShopTest {
    private static Shop shop;

    @BeforeAll
    static void open_the_shop() {
        shop = Shop.start();
    }

    @AfterAll
    static void close_the_shop() {
        shop.close();
    }

    @Test
    void the_estimate_in_the_frame_is_used_and_read() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("I ask.", select("Deliver to", "Switzerland"), click("button", "Estimate delivery"))
                .turn("There.", finish("Asked.", met(1)))
                .build();

        assertPassed(Shopping.runner(model)
                .build()
                .run(Shopping.onShoe(shop)
                        .expect(
                                "the estimate says how long it takes to Switzerland",
                                Check.text("Standard delivery to Switzerland takes 4 to 6 working days"))
                        .build()));
    }

    @Test
    void the_stepper_in_the_shadow_root_is_clicked_and_typed_into() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("Four.", type("spinbutton", "Quantity", "4"), press("Tab"))
                .turn("One less.", click("button", "Decrease quantity"))
                .turn("It says three.", select("Size", "42"), click("button", "Add to cart"))
                .turn("There.", finish("Added three pairs.", met(1)))
                .build();

        assertPassed(Shopping.runner(model)
                .build()
                .run(Shopping.onShoe(shop)
                        .expect("three pairs are added", Check.text("now 3 pairs"))
                        .build()));
    }

    @Test
    void the_dialog_keeps_the_cart_when_dismissed_and_empties_it_when_accepted() {
        ScriptedChatModel model = Shopping.addTwoPairs()
                .turn("I look into the cart.", open(Shopping.page(shop, "/cart")))
                .turn("I empty it.", click("button", "Empty cart"))
                .turn("No, I keep it.", dialog(false))
                .turn("It is still full.", click("link", "Cart, 2 items"))
                .turn("I empty it.", click("button", "Empty cart"))
                .turn("Yes.", dialog(true))
                .turn("Empty.", finish("Emptied the cart.", met(1)))
                .build();

        assertPassed(Shopping.runner(model)
                .build()
                .run(Shopping.onShoe(shop)
                        .expect("the cart is empty", Check.text("Your cart is empty"))
                        .build()));
        assertThat(model.requests().get(3).toString())
                .contains("An open dialog says: \"Remove everything from your cart?\"");
    }

    @Test
    void a_guest_checks_out_and_gets_a_confirmation() {
        ScriptedChatModel model = Shopping.addTwoPairs()
                .turn("To the checkout.", open(Shopping.page(shop, "/checkout")))
                .turn(
                        "I fill the form.",
                        type("textbox", "Full name", "Ada Guest"),
                        type("textbox", "Street and house number", "Main Street 1"),
                        type("textbox", "Postal code", "1010"),
                        type("textbox", "City", "Vienna"),
                        select("Country", "Austria"),
                        click("radio", "Standard delivery, EUR 4.90, free from EUR 100.00"),
                        click("checkbox", "I accept the terms of delivery and returns"),
                        click("button", "Place order"))
                .turn("Ordered.", finish("Ordered two pairs.", met(1)))
                .build();

        assertPassed(Shopping.runner(model)
                .build()
                .run(Task.on(Shopping.page(shop, "/shoes/harbour-runner"))
                        .allowPrivateAddresses()
                        .goal("Order two pairs of Harbour Runner in size 42 as a guest.")
                        .expect(
                                "the order is confirmed with a number, the total and the address",
                                Check.text("Thank you for your order"),
                                Check.text("Your order number is 1001"),
                                Check.text("Total EUR 159.80"),
                                Check.text("Main Street 1"),
                                Check.url("/orders/1001"),
                                Check.count(new ElementQuery("link", "Continue shopping"), 1))
                        .build()));
    }

    private static void assertPassed(Run run) {
        assertThat(run.verdict().status())
                .as("%s %s %s", run.outcome(), run.verdict().expectations(), run.steps())
                .isEqualTo(Verdict.Status.PASSED);
        assertThat(run.steps())
                .allSatisfy(step -> assertThat(step.actions())
                        .allMatch(action -> action.result().status() == ActionResult.Status.DONE));
    }
}
