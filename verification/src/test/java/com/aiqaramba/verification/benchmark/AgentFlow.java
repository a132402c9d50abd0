package com.aiqaramba.verification.benchmark;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedCall.press;
import static com.aiqaramba.test.ScriptedCall.select;
import static com.aiqaramba.test.ScriptedCall.type;
import static com.aiqaramba.test.ScriptedCall.typeSecret;
import static com.aiqaramba.test.ScriptedClaim.met;

import com.aiqaramba.browser.Isolation;
import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.store.InMemoryCredentialStore;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.crypto.Credential;
import com.aiqaramba.crypto.CredentialKey;
import com.aiqaramba.crypto.EncryptedCredentialVault;
import com.aiqaramba.samples.shop.Shop;
import com.aiqaramba.test.ScriptedChatModel;
import com.aiqaramba.verification.benchmark.StepBenchmark.Cost;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** The flow by an agent whose model answers at once, in the way in which the quickstart's recording goes. */
final class AgentFlow implements StepBenchmark.Flow {
    private final LocalBrowsers browsers;
    private final Agent agent;

    AgentFlow(boolean pictures) {
        this.browsers = LocalBrowsers.headless();
        this.agent = Agent.builder().pictures(pictures).build();
    }

    AgentFlow(Path driver) {
        this.browsers = LocalBrowsers.builder()
                .binary(Path.of("/usr/bin/chromium"))
                .driver(driver)
                .isolation(Isolation.NONE)
                .build();
        this.agent = Agent.DEFAULT;
    }

    @Override
    public Cost run(Shop shop) {
        EncryptedCredentialVault vault = vault(shop);
        AtomicLong atEnd = new AtomicLong();
        long processor = ProcessorTime.here();
        long began = System.nanoTime();
        Run run = AgentRunner.builder()
                .model(script())
                .browsers(request -> beforeClose(browsers.open(request), () -> atEnd.set(ProcessorTime.here())))
                .credentials(vault)
                .storesInMemory()
                .build()
                .run(
                        TenantId.SINGLE,
                        agent,
                        Task.on(shop.url().toString())
                                .allowPrivateAddresses()
                                .goal("Sign in and put two pairs of Harbour Runner in size 42 in the cart.")
                                .expect("the cart shows 2 items")
                                .credential("shop-login")
                                .build());
        long wall = System.nanoTime() - began;
        if (run.verdict().status() != Verdict.Status.PASSED) {
            throw new IllegalStateException("Not what was expected: " + run.verdict());
        }
        return new Cost(wall, atEnd.get() - processor);
    }

    /** The processor time of processes that have ended is known no more. */
    private static BrowserSession beforeClose(BrowserSession session, Runnable action) {
        return (BrowserSession) Proxy.newProxyInstance(
                AgentFlow.class.getClassLoader(), new Class<?>[] {BrowserSession.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        action.run();
                    }
                    try {
                        return method.invoke(session, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private static ScriptedChatModel script() {
        return ScriptedChatModel.script()
                .turn("", click("link", "Sign in"))
                .turn(
                        "",
                        typeSecret("textbox", "E-mail address", "shop-login", "username"),
                        typeSecret("textbox", "Password", "shop-login", "password"),
                        click("button", "Sign in"))
                .turn("", type("searchbox", "Search shoes", "Harbour Runner"), press("Enter"))
                .turn("", click("link", "Harbour Runner"))
                .turn("", select("Size", "42"), click("button", "Increase quantity"), click("button", "Add to cart"))
                .turn("", click("link", "Cart, 2 items"))
                .turn("", finish("Two pairs.", met(1).text("2 items in your cart")))
                .build();
    }

    private static EncryptedCredentialVault vault(Shop shop) {
        EncryptedCredentialVault vault = EncryptedCredentialVault.builder(
                        new InMemoryCredentialStore(), CredentialKey.generate())
                .build();
        try (Credential login = Credential.builder("shop-login")
                .origin(shop.url().toString())
                .secret("username", Shop.DEMO_EMAIL.toCharArray())
                .secret("password", Shop.DEMO_PASSWORD.toCharArray())
                .build()) {
            vault.put(TenantId.SINGLE, login);
        }
        return vault;
    }
}
