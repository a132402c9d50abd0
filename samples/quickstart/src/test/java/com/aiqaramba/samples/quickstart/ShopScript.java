package com.aiqaramba.samples.quickstart;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedCall.press;
import static com.aiqaramba.test.ScriptedCall.select;
import static com.aiqaramba.test.ScriptedCall.type;
import static com.aiqaramba.test.ScriptedCall.typeSecret;
import static com.aiqaramba.test.ScriptedClaim.met;

import com.aiqaramba.test.ScriptedChatModel;

/** What a tester does on the sample shop, written by hand: the origin of the recording that the quickstart replays. */
final class ShopScript {
    private ShopScript() {}

    static ScriptedChatModel model() {
        return ScriptedChatModel.script()
                .turn("The shop is open. I go to the sign-in page.", click("link", "Sign in"))
                .turn(
                        "I sign in with the credential of the task.",
                        typeSecret("textbox", "E-mail address", "shop-login", "username"),
                        typeSecret("textbox", "Password", "shop-login", "password"),
                        click("button", "Sign in"))
                .turn(
                        "I am signed in. I search for the shoe.",
                        type("searchbox", "Search shoes", "Harbour Runner"),
                        press("Enter"))
                .turn("There is one hit; I open it.", click("link", "Harbour Runner"))
                .turn(
                        "I choose size 42 and two pairs.",
                        select("Size", "42"),
                        click("button", "Increase quantity"),
                        click("button", "Add to cart"))
                .turn("They are added. I look into the cart.", click("link", "Cart, 2 items"))
                .turn(
                        "Two pairs at EUR 79.90 make EUR 159.80, above the limit for free shipping.",
                        finish(
                                "Signed in, added two pairs of Harbour Runner in size 42 and opened the cart. It "
                                        + "shows 2 items and a total of EUR 159.80 with free shipping.",
                                met(1).text("2 items in your cart").url("/cart"),
                                met(2).value("spinbutton", "Quantity of Harbour Runner, size 42", "2")
                                        .text("Shipping Free")
                                        .text("Total EUR 159.80")))
                .build();
    }
}
