package com.aiqaramba.core;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedClaim.met;

import com.aiqaramba.core.agent.Task;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.FakePage;
import com.aiqaramba.test.ScriptedChatModel;

/** What the tests of the loop run on. */
final class Shop {
    static final String HOME = "https://shop.example/";
    static final String CART = "https://shop.example/cart";

    private Shop() {}

    static FakeBrowsers browsers() {
        return FakeBrowsers.with(
                FakePage.at(HOME)
                        .text("Welcome to the shop")
                        .link("Cart", CART)
                        .field("Search")
                        .password("Password"),
                FakePage.at(CART).text("2 items").link("Home", HOME));
    }

    static Task task() {
        return Task.on(HOME)
                .goal("Look into the cart")
                .expect("the cart shows 2 items")
                .build();
    }

    /** Two steps, the second of which concludes that the expectation is met. */
    static ScriptedChatModel model() {
        return ScriptedChatModel.script()
                .turn("I open the cart.", click("link", "Cart"))
                .turn("", finish("Fine.", met(1).text("2 items")))
                .build();
    }
}
