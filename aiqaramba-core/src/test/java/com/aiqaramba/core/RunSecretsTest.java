package com.aiqaramba.core;

import static com.aiqaramba.test.ScriptedCall.call;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedCall.type;
import static com.aiqaramba.test.ScriptedCall.typeSecret;
import static com.aiqaramba.test.ScriptedClaim.met;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.action.TypeAction;
import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.credential.CredentialDescription;
import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.StepAction;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.spi.CredentialVault;
import com.aiqaramba.core.spi.RunListener;
import com.aiqaramba.core.store.InMemoryArtifactStore;
import com.aiqaramba.core.store.InMemoryRunStore;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.FakePage;
import com.aiqaramba.test.ScriptedCall;
import com.aiqaramba.test.ScriptedChatModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RunSecretsTest {
    private static final String SECRET = "correct-horse-7";
    private static final ScriptedCall SIGN_IN = typeSecret("textbox", "Password", OneSecret.ID, "password");

    private final FakeBrowsers browsers = Shop.browsers();
    private final InMemoryRunStore runs = new InMemoryRunStore();
    private final List<StepAction> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void every_browser_is_closed() {
        assertThat(browsers.openSessions()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {SECRET, "\"quoted\\back\"", "{\"a\":1}", "grün straße"})
    void a_text_that_equals_an_opened_secret_is_masked_in_action_description_and_store(String secret) {
        Run run = run(
                secret,
                ScriptedChatModel.script()
                        .turn("", SIGN_IN)
                        .turn("", type("textbox", "Search", "my " + secret + "!"))
                        .turn("", finish("Done.", met(1).text("2 items")))
                        .turn("", finish("Done.", met(1).text("2 items")))
                        .build());

        StepAction typed = run.steps().get(1).actions().get(0);
        TypeAction action = (TypeAction) typed.action().orElseThrow();
        assertThat(action.text()).startsWith("my ").endsWith("!").contains("****");
        assertThat(typed.description()).contains("****");
        assertNowhere(secret, run);
    }

    @Test
    void a_thought_and_a_summary_that_repeat_a_secret_are_masked() {
        Run run = run(
                SECRET,
                ScriptedChatModel.script()
                        .turn("", SIGN_IN)
                        .turn("The password is " + SECRET, finish("I used " + SECRET, met(1).text("2 items")))
                        .turn("", finish("I used " + SECRET, met(1).text("2 items")))
                        .build());

        assertThat(run.steps().get(1).thought()).isEqualTo("The password is c****7");
        assertThat(run.verdict().summary()).isEqualTo("I used c****7");
        assertNowhere(SECRET, run);
    }

    @Test
    void checks_reasons_and_complaints_that_repeat_a_secret_are_masked() {
        ScriptedCall conclusion = call(
                "finish",
                Map.of(
                        "summary",
                        "",
                        "expectations",
                        List.of(Map.of(
                                "number",
                                1,
                                "met",
                                "yes",
                                "checks",
                                List.of(Map.of("kind", "text", "text", SECRET, "reason", "it is " + SECRET))))));
        Run run = run(
                SECRET,
                ScriptedChatModel.script()
                        .turn("", SIGN_IN)
                        .turn("", conclusion)
                        .turn("", conclusion)
                        .build());

        assertThat(run.verdict().expectations().get(0).checks().get(0).check().describe())
                .isEqualTo("text \"c****7\" is shown");
        assertNowhere(SECRET, run);
    }

    @Test
    void names_of_tools_and_refusals_of_guardrails_that_repeat_a_secret_are_masked() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", SIGN_IN)
                .turn("", call(SECRET, Map.of()), call(SECRET, Map.of("text", SECRET)))
                .turn("", type("textbox", "Search", SECRET))
                .turn("", finish("Done.", met(1).text("2 items")))
                .turn("", finish("Done.", met(1).text("2 items")))
                .build();
        AgentRunner runner = builder(model, OneSecret.of(SECRET))
                .guardrail((key, task, action, page) -> action instanceof TypeAction
                        ? Optional.of("Not allowed: " + action.describe())
                        : Optional.empty())
                .build();

        Run run = runner.run(task());

        assertThat(run.steps().get(2).actions().get(0).result().message()).startsWith("Not allowed");
        assertNowhere(SECRET, run);
    }

    @Test
    void expectations_and_goals_that_name_a_secret_are_masked_once_it_was_opened() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", SIGN_IN)
                .turn("", finish("Done."))
                .turn("", finish("Done."))
                .build();

        Run run = builder(model, OneSecret.of(SECRET))
                .build()
                .run(Task.on(Shop.HOME)
                        .goal("Sign in with " + SECRET)
                        .expect("the page shows " + SECRET)
                        .credential(OneSecret.ID)
                        .build());

        assertThat(run.verdict().reason()).contains("c****7");
        assertNowhere(SECRET, run);
    }

    @Test
    void a_secret_that_is_masked_from_the_start_is_in_no_request_though_goal_and_start_page_have_it() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", finish("Done."))
                .turn("", finish("Done."))
                .build();

        Run run = builder(model, OneSecret.of(SECRET))
                .browsers(FakeBrowsers.with(FakePage.at(Shop.HOME).text("Your code is " + SECRET)))
                .build()
                .run(Task.on(Shop.HOME)
                        .goal("Look for " + SECRET)
                        .expect("the page shows " + SECRET)
                        .maskFromStart(OneSecret.ID)
                        .build());

        assertThat(said(model.requests()))
                .contains("Your code is c****7", "Look for c****7", "the page shows c****7")
                .doesNotContain(SECRET);
        assertNowhere(SECRET, run);
    }

    @Test
    void what_anybody_may_see_is_typed_and_not_masked() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", typeSecret("textbox", "Search", OneSecret.ID, "password"))
                .turn("", finish("Done."))
                .turn("", finish("Done."))
                .build();
        CredentialVault vault = new CredentialVault() {
            @Override
            public Optional<CredentialDescription> describe(TenantId tenant, CredentialId id) {
                return OneSecret.of("editor").describe(tenant, id);
            }

            @Override
            public Secret open(TenantId tenant, CredentialId id, String field) {
                return Secret.shown("editor".toCharArray());
            }
        };

        builder(model, OneSecret.of(SECRET)).credentials(vault).build().run(task());

        assertThat(said(model.requests())).contains("\"Search\" = \"editor\"");
    }

    @Test
    void a_credential_that_is_masked_from_the_start_cannot_be_used_for_that() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", SIGN_IN)
                .turn("", finish("Done."))
                .turn("", finish("Done."))
                .build();

        Run run = builder(model, OneSecret.of(SECRET))
                .build()
                .run(Task.on(Shop.HOME)
                        .goal("Sign in")
                        .expect("the cart shows 2 items")
                        .maskFromStart(OneSecret.ID)
                        .build());

        assertThat(run.steps().get(0).actions().get(0).result().isDone()).isFalse();
    }

    @Test
    void what_a_page_shows_of_a_secret_reaches_neither_model_nor_listeners() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", typeSecret("textbox", "Search", OneSecret.ID, "password"))
                .turn("", ScriptedCall.find("c****7"))
                .turn("", finish("Done."))
                .turn("", finish("Done."))
                .build();

        Run run = run(SECRET, model);

        assertThat(said(model.requests())).contains("\"Search\" = \"c****7\"").doesNotContain(SECRET);
        assertNowhere(SECRET, run);
    }

    @Test
    void runs_in_parallel_mask_their_own_secret_alone() throws Exception {
        TenantId acme = new TenantId("acme");
        TenantId globex = new TenantId("globex");
        Map<TenantId, String> passwords = Map.of(acme, "acme-secret-1", globex, "globex-secret-2");
        FakeBrowsers shared = FakeBrowsers.with(FakePage.at(Shop.HOME)
                .text("acme-secret-1 and globex-secret-2")
                .field("Name")
                .password("Password"));
        CyclicBarrier bothSignedIn = new CyclicBarrier(2);
        List<ChatRequest> asked = new CopyOnWriteArrayList<>();
        AgentRunner runner = AgentRunner.builder()
                .model(signInTogether(bothSignedIn, asked))
                .browsers(shared)
                .stores(runs, new InMemoryArtifactStore())
                .credentials(new OneSecret(passwords))
                .build();

        FutureTask<Run> other = new FutureTask<>(() -> runner.run(globex, Agent.DEFAULT, task()));
        Thread thread = new Thread(other);
        thread.start();
        Run first = runner.run(acme, Agent.DEFAULT, task());
        Run second = other.get();
        thread.join();

        assertThat(first.steps()).hasSize(3);
        assertThat(second.steps()).hasSize(3);
        assertThat(stored(first)).doesNotContain("acme-secret-1").contains("globex-secret-2");
        assertThat(stored(second)).doesNotContain("globex-secret-2").contains("acme-secret-1");
        assertThat(shared.openSessions()).isZero();
        assertThat(asked).hasSize(6);
    }

    /** Signs in, waits until the other run did too, then says both secrets. */
    private static ChatModel signInTogether(CyclicBarrier bothSignedIn, List<ChatRequest> asked) {
        ThreadLocal<AtomicInteger> turns = ThreadLocal.withInitial(AtomicInteger::new);
        ScriptedCall sayBoth = finish("Shows acme-secret-1 and globex-secret-2.");
        return (request, listener) -> {
            asked.add(request);
            int turn = turns.get().incrementAndGet();
            if (turn == 2) {
                meet(bothSignedIn);
            }
            ScriptedCall call = turn == 1 ? SIGN_IN : sayBoth;
            ChatMessage.Assistant message =
                    new ChatMessage.Assistant("", List.of(call.answering(request, "call-" + turn)), "");
            return ChatResponse.builder(message)
                    .finishReason(FinishReason.TOOL_CALLS)
                    .model("together")
                    .build();
        };
    }

    private static void meet(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (BrokenBarrierException broken) {
            throw new AssertionError(broken);
        }
    }

    private Run run(String secret, ScriptedChatModel model) {
        return builder(model, OneSecret.of(secret)).build().run(task());
    }

    private AgentRunnerBuilder builder(ScriptedChatModel model, OneSecret vault) {
        return AgentRunner.builder()
                .model(model)
                .browsers(browsers)
                .stores(runs, new InMemoryArtifactStore())
                .credentials(vault)
                .listener(new RunListener() {
                    @Override
                    public void acted(RunKey run, int step, StepAction action) {
                        heard.add(action);
                    }
                });
    }

    private static Task task() {
        return Task.on(Shop.HOME)
                .goal("Sign in")
                .expect("the cart shows 2 items")
                .credential(OneSecret.ID)
                .build();
    }

    private void assertNowhere(String secret, Run run) {
        String escaped = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        assertThat(stored(run) + run.summary() + run.steps() + run.report().toHtml() + heard)
                .doesNotContain(secret)
                .doesNotContain(escaped);
    }

    private String stored(Run run) {
        return new String(runs.find(run.key()).orElseThrow().payload(), StandardCharsets.UTF_8)
                + runs.steps(run.key()).stream()
                        .map(step -> new String(step.payload(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }

    private static String said(List<ChatRequest> requests) {
        return requests.stream()
                .flatMap(request -> request.messages().stream())
                .map(message -> message instanceof ChatMessage.User user
                        ? user.contents().stream()
                                .filter(Content.Text.class::isInstance)
                                .map(content -> ((Content.Text) content).text())
                                .collect(Collectors.joining())
                        : message.toString())
                .collect(Collectors.joining());
    }
}
