package com.aiqaramba.test;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.page.Tab;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.ExpectationResult;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.StepAction;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Values as sessions, models and runs hand them out, for tests of code that reads them: listeners, guardrails, reports.
 * Each is a builder with everything filled in, so that a test sets only what it is about. They belong together: a run
 * of one step that put two items in the cart of a shop, and passed.
 *
 * <pre>{@code
 * RunSummary failed = SampleValues.summary()
 *         .verdict(SampleValues.verdict(Verdict.Status.FAILED).build())
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class SampleValues {
    private static final String URL = "https://shop.example/cart";
    private static final String EXPECTATION = "the cart shows 2 items";
    private static final Instant TIME = Instant.parse("2030-01-02T03:04:05Z");
    private static final Duration DURATION = Duration.ofSeconds(4);
    private static final TokenUsage USAGE =
            TokenUsage.builder().input(1_200).output(40).build();

    private SampleValues() {}

    /**
     * Begins the page of a cart with 2 items and a button.
     *
     * @return the builder
     */
    public static Observation.Builder observation() {
        return Observation.builder(URL)
                .title("Cart")
                .nodes(List.of(
                        PageNode.text("2 items"),
                        PageNode.builder("button").number(1).name("Check out").build()))
                .tabs(List.of(Tab.builder(1).title("Cart").url(URL).active(true).build()));
    }

    /**
     * Begins an answer in text.
     *
     * @param text the text
     * @return the builder
     */
    public static ChatResponse.Builder response(String text) {
        return ChatResponse.builder(new ChatMessage.Assistant(text, List.of(), ""))
                .usage(USAGE)
                .model(ScriptedChatModel.NAME);
    }

    /**
     * Begins a step with one call that was done.
     *
     * @param index the number of the step, counted from 1
     * @return the builder
     */
    public static Step.Builder step(int index) {
        return Step.builder(index)
                .startedAt(TIME)
                .duration(DURATION)
                .url(URL)
                .title("Cart")
                .thought("The cart is there.")
                .actions(List.of(
                        StepAction.builder("go_back").description("go back").build()))
                .usage(USAGE)
                .model(ScriptedChatModel.NAME);
    }

    /**
     * Begins a verdict on one expectation, which a check of the host decided.
     *
     * @param status the verdict
     * @return the builder
     */
    public static Verdict.Builder verdict(Verdict.Status status) {
        Answer answer = switch (status) {
            case PASSED -> Answer.HOLDS;
            case FAILED -> Answer.DOES_NOT_HOLD;
            case INCONCLUSIVE -> Answer.CANNOT_BE_TOLD;
        };
        CheckResult check = CheckResult.builder(Check.text("2 items"), CheckResult.Source.HOST)
                .answer(answer)
                .decisive(status != Verdict.Status.INCONCLUSIVE)
                .evidence("2 items")
                .build();
        return Verdict.builder(status)
                .reason("Decided by a check.")
                .summary("The cart was opened.")
                .expectations(List.of(ExpectationResult.of(EXPECTATION, status, List.of(check))));
    }

    /**
     * Begins the summary of a run that concluded and passed.
     *
     * @return the builder
     */
    public static RunSummary.Builder summary() {
        return RunSummary.builder(new RunKey(TenantId.SINGLE, new RunId("sample")))
                .goal("Open the cart")
                .url("https://shop.example/")
                .expectations(List.of(EXPECTATION))
                .startedAt(TIME)
                .duration(DURATION)
                .outcome(RunOutcome.of(RunOutcome.Kind.CONCLUDED, "The agent concluded."))
                .verdict(verdict(Verdict.Status.PASSED).build())
                .usage(USAGE)
                .models(List.of(ScriptedChatModel.NAME))
                .steps(1);
    }
}
