package com.aiqaramba.verification.endtoend;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedCall.open;
import static com.aiqaramba.test.ScriptedCall.select;
import static com.aiqaramba.test.ScriptedCall.typeSecret;
import static com.aiqaramba.test.ScriptedClaim.met;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.AgentRunnerBuilder;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.store.InMemoryCredentialStore;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.crypto.Credential;
import com.aiqaramba.crypto.CredentialKey;
import com.aiqaramba.crypto.EncryptedCredentialVault;
import com.aiqaramba.samples.shop.Shop;
import com.aiqaramba.test.ScriptedChatModel;

/** What the end-to-end tests on the sample shop share: runners, credentials, and walks through the shop. */
final class Shopping {
    static final String LOGIN = "shop-login";

    private Shopping() {}

    static AgentRunnerBuilder runner(ChatModel model) {
        return AgentRunner.builder()
                .model(model)
                .browsers(LocalBrowsers.headless())
                .storesInMemory();
    }

    static String page(Shop shop, String path) {
        return shop.url().resolve(path).toString();
    }

    static EncryptedCredentialVault vault(Shop shop) {
        EncryptedCredentialVault vault = EncryptedCredentialVault.builder(
                        new InMemoryCredentialStore(), CredentialKey.generate())
                .build();
        try (Credential login = Credential.builder(LOGIN)
                .origin(shop.url().toString())
                .secret("username", Shop.DEMO_EMAIL.toCharArray())
                .secret("password", Shop.DEMO_PASSWORD.toCharArray())
                .build()) {
            vault.put(TenantId.SINGLE, login);
        }
        return vault;
    }

    /** Adds two pairs. Begins on the shoe's page. */
    static ScriptedChatModel.Builder addTwoPairs() {
        return ScriptedChatModel.script()
                .turn(
                        "I choose size 42 and two pairs.",
                        select("Size", "42"),
                        click("button", "Increase quantity"),
                        click("button", "Add to cart"));
    }

    /** Adds two pairs as a guest, then signs in, and ends in the cart. Begins on the shoe's page. */
    static ScriptedChatModel.Builder addAndSignIn(Shop shop) {
        return addTwoPairs()
                .turn("Now I sign in.", open(page(shop, "/sign-in")))
                .turn(
                        "With the credential of the task.",
                        typeSecret("textbox", "E-mail address", LOGIN, "username"),
                        typeSecret("textbox", "Password", LOGIN, "password"),
                        click("button", "Sign in"))
                .turn("I look into the cart.", open(page(shop, "/cart")));
    }

    /** Opens one page more and is done. Begins on the shoe's page. */
    static ScriptedChatModel.Builder lookIntoCart(Shop shop) {
        return addTwoPairs()
                .turn("I look into the cart.", open(page(shop, "/cart")))
                .turn("There they are.", finish("Two pairs are in the cart.", met(1).text("2 items in your cart")));
    }

    static Task.Builder onShoe(Shop shop) {
        return Task.on(page(shop, "/shoes/harbour-runner"))
                .allowPrivateAddresses()
                .goal("Put two pairs of Harbour Runner in size 42 in the cart.");
    }
}
