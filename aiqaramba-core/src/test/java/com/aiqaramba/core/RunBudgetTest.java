package com.aiqaramba.core;

import static com.aiqaramba.core.Replies.costing;
import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.find;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedClaim.met;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolChoice;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.run.RunOutcome.Kind;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.ScriptedChatModel;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunBudgetTest {
    private static final TokenUsage USAGE = TokenUsage.builder()
            .input(30_000)
            .cachedInput(20_000)
            .output(500)
            .thinking(1_500)
            .build();

    private final FakeBrowsers browsers = Shop.browsers();

    @AfterEach
    void every_browser_is_closed() {
        assertThat(browsers.openSessions()).isZero();
    }

    @Test
    void usage_is_counted_over_all_steps() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .answer(costing(USAGE, click("link", "Cart")))
                .answer(costing(USAGE, find("items")))
                .answer(costing(USAGE, finish("Fine.", met(1).text("2 items"))))
                .build();

        Run run = run(model, Limits.DEFAULT);

        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.PASSED);
        assertThat(run.usage())
                .isEqualTo(TokenUsage.builder()
                        .input(90_000)
                        .cachedInput(60_000)
                        .output(1_500)
                        .thinking(4_500)
                        .build());
        assertThat(run.steps()).extracting(Step::index).containsExactly(1, 2, 3);
        assertThat(run.steps()).extracting(Step::usage).containsOnly(USAGE);
        assertThat(run.summary().steps()).isEqualTo(3);
    }

    @Test
    void the_last_iteration_must_conclude_and_its_conclusion_counts() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", click("link", "Cart"))
                .turn("", finish("Fine.", met(1).text("2 items of 3")))
                .build();

        Run run = run(model, Limits.builder().iterations(2).build());

        assertThat(model.requests())
                .extracting(ChatRequest::toolChoice)
                .containsExactly(ToolChoice.ANY, ToolChoice.only("finish"));
        assertThat(run.outcome().kind()).isEqualTo(Kind.CONCLUDED);
        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
    }

    @Test
    void there_is_one_second_chance_and_no_third() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", click("link", "Cart"))
                .turn("", finish("Fine.", met(1).text("2 items of 3")))
                .turn("", click("link", "Home"))
                .turn("", finish("Fine.", met(1)))
                .build();

        Run run = run(model, Limits.DEFAULT);

        assertThat(run.outcome().kind()).isEqualTo(Kind.CONCLUDED);
        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
        assertThat(run.steps()).hasSize(4);
    }

    @Test
    void what_does_not_change_comes_first_and_stays_the_same_to_the_byte() {
        ScriptedChatModel.Builder script = ScriptedChatModel.script();
        for (int i = 0; i < 10; i++) {
            script.turn("Step " + i, click("link", "Cart")).turn("Again", click("link", "Home"));
        }
        ScriptedChatModel model =
                script.turn("", finish("Done.")).turn("", finish("Done.")).build();

        run(model, Limits.DEFAULT);

        List<ChatRequest> requests = model.requests();
        assertThat(requests).hasSize(22);
        assertThat(requests)
                .extracting(ChatRequest::system)
                .containsOnly(requests.get(0).system());
        assertThat(requests)
                .allSatisfy(request ->
                        assertThat(request.tools()).isEqualTo(requests.get(0).tools()));
        String task = task(requests.get(0));
        assertThat(task).contains("Goal: Look into the cart", "1. the cart shows 2 items");
        assertThat(requests).extracting(RunBudgetTest::task).containsOnly(task);
    }

    @Test
    void two_runs_of_one_task_send_the_same_first_request() {
        List<String> first = IntStream.range(0, 2)
                .mapToObj(i -> {
                    ScriptedChatModel model = Shop.model();
                    run(model, Limits.DEFAULT);
                    return text(model.requests().get(0));
                })
                .toList();

        assertThat(first.get(0)).isEqualTo(first.get(1));
    }

    private Run run(ScriptedChatModel model, Limits limits) {
        return AgentRunner.inMemory(model, browsers)
                .run(TenantId.SINGLE, Agent.builder().limits(limits).build(), Shop.task());
    }

    private static String task(ChatRequest request) {
        String text = text(request);
        return text.substring(0, text.indexOf("Done so far:"));
    }

    private static String text(ChatRequest request) {
        ChatMessage.User user = (ChatMessage.User) request.messages().get(0);
        return ((Content.Text) user.contents().get(0)).text();
    }
}
