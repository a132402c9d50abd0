package com.aiqaramba.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.run.RunOutcome.Kind;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.ScriptedChatModel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RunStopTest {
    private static final Duration PLENTY = Duration.ofSeconds(20);

    private final FakeBrowsers browsers = Shop.browsers();

    @AfterEach
    void every_browser_is_closed() {
        assertThat(browsers.openSessions()).isZero();
    }

    /** A model that thinks until it is interrupted. */
    private static final class Thinker implements ChatModel {
        final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
            asked.countDown();
            new CountDownLatch(1).await();
            throw new AssertionError("nobody counts this latch down");
        }
    }

    @Test
    void a_run_that_is_cancelled_while_the_model_thinks_ends_and_its_thread_is_free() throws Exception {
        Thinker model = new Thinker();
        Queue<Thread> threads = new ArrayDeque<>();
        RunHandle handle = start(builder(model).executor(run -> {
            Thread thread = new Thread(run);
            threads.add(thread);
            thread.start();
        }));
        model.asked.await();
        assertThat(handle.await(Duration.ZERO)).isEmpty();

        handle.cancel();
        handle.cancel();

        Run run = handle.await(PLENTY).orElseThrow();
        threads.remove().join();
        assertThat(run.outcome().kind()).isEqualTo(Kind.CANCELLED);
        assertThat(run.outcome().message()).isEqualTo("The run was cancelled by its host.");
        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
    }

    @Test
    void a_run_that_is_cancelled_before_it_starts_asks_no_model() throws Exception {
        ScriptedChatModel model = Shop.model();
        Queue<Runnable> waiting = new ArrayDeque<>();
        AgentRunner runner = builder(model).executor(waiting::add).build();
        RunHandle handle = runner.start(TenantId.SINGLE, Agent.DEFAULT, Shop.task());

        handle.cancel();
        waiting.remove().run();

        Run run = handle.await(PLENTY).orElseThrow();
        assertThat(run.outcome().kind()).isEqualTo(Kind.CANCELLED);
        assertThat(model.requests()).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(runner.find(run.key()).orElseThrow().summary()).isEqualTo(run.summary());
    }

    @Test
    void a_cancel_after_the_end_changes_nothing() throws Exception {
        RunHandle handle = start(builder(Shop.model()).executor(Runnable::run));

        handle.cancel();

        assertThat(handle.await(PLENTY).orElseThrow().verdict().status()).isEqualTo(Verdict.Status.PASSED);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void the_wall_time_ends_a_run_whose_model_thinks_too_long() {
        Agent agent = Agent.builder()
                .limits(Limits.builder().wallTime(Duration.ofMillis(200)).build())
                .build();

        Run run = builder(new Thinker()).build().run(TenantId.SINGLE, agent, Shop.task());

        assertThat(run.outcome().kind()).isEqualTo(Kind.TIME_EXHAUSTED);
        assertThat(run.outcome().message()).contains("PT0.2S");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void the_longest_durations_mean_no_limit() throws Exception {
        Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
        Agent agent = Agent.builder()
                .limits(Limits.builder().wallTime(forever).build())
                .build();

        RunHandle handle = builder(Shop.model()).build().start(TenantId.SINGLE, agent, Shop.task());

        assertThat(handle.await(forever).orElseThrow().outcome().kind()).isEqualTo(Kind.CONCLUDED);
    }

    @Test
    void an_interrupt_of_the_calling_thread_cancels_the_run_and_stays_set() throws Exception {
        Thinker model = new Thinker();
        Thread caller = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            try {
                model.asked.await();
                caller.interrupt();
            } catch (InterruptedException unexpected) {
                Thread.currentThread().interrupt();
            }
        });
        interrupter.start();

        Run run = builder(model).build().run(Shop.task());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.outcome().kind()).isEqualTo(Kind.CANCELLED);
        assertThat(run.outcome().message()).isEqualTo("The thread of the run was interrupted by its host.");
        interrupter.join();
    }

    @Test
    void a_thread_that_was_interrupted_before_does_not_begin() {
        ScriptedChatModel model = Shop.model();
        Thread.currentThread().interrupt();

        Run run = builder(model).build().run(Shop.task());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.outcome().kind()).isEqualTo(Kind.CANCELLED);
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void a_runner_runs_again_on_a_thread_whose_last_run_was_stopped() {
        Agent hasty = Agent.builder()
                .limits(Limits.builder().wallTime(Duration.ofMillis(50)).build())
                .build();
        builder(new Thinker()).build().run(TenantId.SINGLE, hasty, Shop.task());

        Run run = builder(Shop.model()).build().run(Shop.task());

        assertThat(run.verdict().status()).isEqualTo(Verdict.Status.PASSED);
    }

    private static RunHandle start(AgentRunnerBuilder builder) {
        return builder.build().start(TenantId.SINGLE, Agent.DEFAULT, Shop.task());
    }

    private AgentRunnerBuilder builder(ChatModel model) {
        return AgentRunner.builder().model(model).browsers(browsers).storesInMemory();
    }
}
