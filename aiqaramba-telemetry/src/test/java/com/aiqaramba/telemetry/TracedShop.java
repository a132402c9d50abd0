package com.aiqaramba.telemetry;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedClaim.met;

import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.AgentRunnerBuilder;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.credential.CredentialDescription;
import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.spi.CredentialVault;
import com.aiqaramba.core.spi.RunListener;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.core.web.Origin;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.FakePage;
import com.aiqaramba.test.ScriptedChatModel;
import java.util.Optional;
import java.util.Set;

/** What the runs of these tests run on. */
final class TracedShop {
    static final String HOME = "https://shop.example/";
    static final String SECRET = "correct-horse-7";
    static final TenantId TENANT = new TenantId("acme");
    static final RunId RUN = new RunId("run-1");
    static final TokenUsage USAGE = TokenUsage.builder()
            .input(100)
            .cachedInput(60)
            .output(7)
            .thinking(3)
            .build();

    private TracedShop() {}

    static Task task() {
        return Task.on(HOME)
                .goal("Look into the cart")
                .expect("the cart shows 2 items")
                .credential("shop-login")
                .build();
    }

    static AgentRunnerBuilder runner(ChatModel model, RunListener listener) {
        return AgentRunner.builder()
                .model(model)
                .browsers(FakeBrowsers.with(
                        FakePage.at(HOME)
                                .text("Welcome to the shop")
                                .link("Cart", HOME + "cart")
                                .field("Search")
                                .password("Password"),
                        FakePage.at(HOME + "cart").text("2 items").link("Home", HOME)))
                .storesInMemory()
                .credentials(new OneSecret())
                .runIds(() -> RUN)
                .secondLook(false)
                .listener(listener);
    }

    /** Two steps, the second of which concludes that the expectation is met. */
    static ScriptedChatModel model() {
        return ScriptedChatModel.script()
                .turn("I open the cart.", click("link", "Cart"))
                .turn("All is well.", finish("Looked around.", met(1).text("2 items")))
                .build();
    }

    /** The same answers, each of which costs something. */
    static ChatModel paid(ChatModel model) {
        return (request, listener) -> {
            ChatResponse response = model.chat(request, listener);
            return ChatResponse.builder(response.message())
                    .usage(USAGE)
                    .finishReason(response.finishReason())
                    .model("scripted-001")
                    .build();
        };
    }

    private static final class OneSecret implements CredentialVault {
        @Override
        public Optional<CredentialDescription> describe(TenantId tenant, CredentialId id) {
            return Optional.of(new CredentialDescription(id, Set.of(Origin.of(HOME)), Set.of("password")));
        }

        @Override
        public Secret open(TenantId tenant, CredentialId id, String field) {
            return Secret.of(SECRET.toCharArray());
        }
    }
}
