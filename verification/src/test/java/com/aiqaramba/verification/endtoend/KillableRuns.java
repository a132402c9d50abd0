package com.aiqaramba.verification.endtoend;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedClaim.met;

import com.aiqaramba.core.Run;
import com.aiqaramba.core.RunHandle;
import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.spi.RunListener;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.samples.shop.Shop;
import com.aiqaramba.test.ScriptedChatModel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Short runs on the shop, on a thread of their own, that can be killed at a turn of the model. */
final class KillableRuns implements AutoCloseable {
    /** How often the model is asked in a whole run. */
    static final int TURNS = 3;

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Shop shop;
    private final SessionTraces traces;
    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    KillableRuns(Shop shop, SessionTraces traces) {
        this.shop = shop;
        this.traces = traces;
    }

    /** What kills a run. */
    enum Kill {
        CANCEL(RunOutcome.Kind.CANCELLED),
        FAILURE(RunOutcome.Kind.MODEL_FAILED),
        DEFECT(RunOutcome.Kind.INTERNAL_ERROR),
        INTERRUPT(RunOutcome.Kind.CANCELLED),
        BROWSER(RunOutcome.Kind.BROWSER_FAILED),
        DRIVER(RunOutcome.Kind.BROWSER_FAILED);

        private final RunOutcome.Kind outcome;

        Kill(RunOutcome.Kind outcome) {
            this.outcome = outcome;
        }

        RunOutcome.Kind outcome() {
            return outcome;
        }
    }

    Run whole() throws InterruptedException {
        return await(start(script(), traces));
    }

    Run killed(Kill kill, int turn) throws InterruptedException {
        KilledModel model = new KilledModel(script(), kill, turn);
        RunHandle handle = start(model, traces);
        if (kill == Kill.CANCEL) {
            model.reached.await();
            handle.cancel();
            model.cancelled.countDown();
        }
        return await(handle);
    }

    Run cancelledAtOnce() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        RunHandle handle = start(script(), new RunListener() {
            @Override
            public void runStarted(RunKey run, Task task) {
                started.countDown();
            }
        });
        started.await();
        handle.cancel();
        return await(handle);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private RunHandle start(ChatModel model, RunListener listener) {
        return Shopping.runner(model)
                .listener(listener)
                .executor(executor)
                .build()
                .start(
                        TenantId.SINGLE,
                        Agent.DEFAULT,
                        Task.on(shop.url().toString())
                                .allowPrivateAddresses()
                                .goal("Open the page on delivery.")
                                .expect("it says how to return shoes")
                                .build());
    }

    private static Run await(RunHandle handle) throws InterruptedException {
        return handle.await(LONG).orElseThrow(() -> new AssertionError("The run has not ended."));
    }

    private static ScriptedChatModel script() {
        return ScriptedChatModel.script()
                .turn("I look at the shoes.", click("link", "Shoes"))
                .turn("I look at the terms.", click("link", "Delivery"))
                .turn("There it is.", finish("Found it.", met(1).text("We pay the postage")))
                .build();
    }

    /** Answers until one turn. At a cancel it answers that one too, as soon as the run has been cancelled. */
    private static final class KilledModel implements ChatModel {
        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch cancelled = new CountDownLatch(1);
        private final ChatModel model;
        private final Kill kill;
        private int turnsLeft;

        KilledModel(ChatModel model, Kill kill, int turn) {
            this.model = model;
            this.kill = kill;
            this.turnsLeft = turn;
        }

        @Override
        public ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
            if (--turnsLeft == 0) {
                strike();
            }
            return model.chat(request, listener);
        }

        private void strike() throws InterruptedException {
            switch (kill) {
                case CANCEL -> {
                    reached.countDown();
                    cancelled.await();
                }
                case FAILURE -> throw new ModelException(ModelException.Kind.BLOCKED, "The model gave up.", null);
                case DEFECT -> throw new IllegalStateException("A defect of a plug-in.");
                case INTERRUPT -> Thread.currentThread().interrupt();
                case BROWSER -> SessionTraces.kill("--user-data-dir=");
                case DRIVER -> SessionTraces.kill("--aiqaramba-session=");
            }
        }
    }
}
