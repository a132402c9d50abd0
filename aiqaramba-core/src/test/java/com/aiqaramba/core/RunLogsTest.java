package com.aiqaramba.core;

import static com.aiqaramba.test.ScriptedCall.call;
import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedCall.typeSecret;
import static com.aiqaramba.test.ScriptedClaim.met;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.page.ConsoleEntry.Level;
import com.aiqaramba.core.store.InMemoryArtifactStore;
import com.aiqaramba.core.store.InMemoryRunStore;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.FakePage;
import com.aiqaramba.test.ScriptedCall;
import com.aiqaramba.test.ScriptedChatModel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Console and requests are told to a model that asks; of them only the errors are kept, for the report. */
class RunLogsTest {
    private static final String SECRET = "correct-horse-7";

    private final InMemoryRunStore runs = new InMemoryRunStore();
    private final FakeBrowsers browsers = FakeBrowsers.with(
            FakePage.at(Shop.HOME).link("Cart", Shop.CART).password("Password"),
            FakePage.at(Shop.CART)
                    .text("2 items")
                    .console(Level.ERROR, "Uncaught: no price for " + SECRET)
                    .console(Level.INFO, "corre")
                    .console(Level.INFO, "ct-horse-7")
                    .request("GET", Shop.CART + "?token=" + SECRET, 200)
                    .request("POST", "https://shop.example/prices", 503));

    @Test
    void the_model_reads_them_and_only_the_errors_are_kept() {
        ScriptedChatModel model = script(
                call("read_log", Map.of("log", "console", "errors_only", true)),
                call("read_log", Map.of("log", "network", "text", "prices", "errors_only", true)));

        Run run = run(model);

        assertThat(asked(model))
                .contains("ERROR Uncaught: no price for", "POST https://shop.example/prices: 503, 0 bytes")
                .doesNotContain("INFO", "token");
        assertThat(kept(run)).doesNotContain("ct-horse-7", "?token=", "503, 0 bytes");
        assertThat(run.summary().pageErrors())
                .containsExactly(
                        "request: POST https://shop.example/prices: status 503",
                        "console: Uncaught: no price for c****7 (https://shop.example/cart)");
        assertThat(run.steps().get(2).actions())
                .extracting(action -> action.description())
                .containsExactly("read the errors of the console", "read the failed requests with \"prices\"");
    }

    @Test
    void secrets_are_masked_in_them_also_when_they_are_spread() {
        ScriptedChatModel model =
                script(call("read_log", Map.of("log", "console")), call("read_log", Map.of("log", "network")));

        run(model);

        assertThat(asked(model))
                .contains("no price for c****7", "token=c****7", "INFO [withheld]")
                .doesNotContain(SECRET, "ct-horse-7");
    }

    private static ScriptedChatModel script(ScriptedCall... questions) {
        return ScriptedChatModel.script()
                .turn("I sign in.", typeSecret("textbox", "Password", OneSecret.ID, "password"))
                .turn("I open the cart.", click("link", "Cart"))
                .turn("I look behind it.", questions)
                .turn("", finish("Fine.", met(1).text("2 items")))
                .build();
    }

    private static String asked(ScriptedChatModel model) {
        return model.requests().get(3).messages().toString();
    }

    private String kept(Run run) {
        StringBuilder kept = new StringBuilder(run.report().toHtml());
        runs.steps(run.key()).forEach(step -> kept.append(new String(step.payload(), StandardCharsets.UTF_8)));
        return kept.toString();
    }

    private Run run(ScriptedChatModel model) {
        return AgentRunner.builder()
                .model(model)
                .browsers(browsers)
                .credentials(OneSecret.of(SECRET))
                .stores(runs, new InMemoryArtifactStore())
                .build()
                .run(Task.on(Shop.HOME)
                        .goal("Look into the cart")
                        .expect("the cart shows 2 items")
                        .credential(OneSecret.ID)
                        .build());
    }
}
