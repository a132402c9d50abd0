package com.aiqaramba.core.report;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.budget.Money;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.ExpectationResult;
import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.SecondLook;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.StepAction;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs as they happen in a small shop. */
final class SampleRun {
    static final Instant START = Instant.parse("2026-11-21T20:10:03Z");
    static final String SHOP = "https://shop.example";
    private static final String ITEMS = "the cart shows 2 items";
    private static final String TOTAL = "the total is the sum of the two prices and the delivery";

    private SampleRun() {}

    static Report passed() {
        var summary = summary(
                concluded(),
                Verdict.builder(Verdict.Status.PASSED)
                        .reason("Every expectation has a decisive check that held.")
                        .summary("I signed in, searched for trail shoes, put two different pairs in the cart and "
                                + "opened it.\n"
                                + "The cart lists both pairs, and the total of 159.80 matches.")
                        .expectations(List.of(items(), total("159.80", true)))
                        .build(),
                8);
        return Report.of(summary, steps(8), SampleRun::picture);
    }

    static Report failed() {
        return Report.of(summary(concluded(), failedVerdict(), 8), steps(8), SampleRun::picture);
    }

    static Verdict failedVerdict() {
        return Verdict.builder(Verdict.Status.FAILED)
                .reason("A check does not hold: text \"159.80\" is shown.")
                .summary("Everything worked.")
                .expectations(List.of(items(), total("149.80", false)))
                .build();
    }

    static Report inconclusive() {
        var outcome = RunOutcome.of(
                RunOutcome.Kind.ITERATIONS_EXHAUSTED,
                "The run reached its limit of 5 iterations; give it more with Limits.withIterations.");
        var summary = summary(outcome, Verdict.inconclusive("The run ended before the agent concluded."), 5);
        return Report.of(summary, steps(5), id -> Optional.empty());
    }

    static Report of(Verdict verdict, List<Step> steps) {
        return Report.of(summary(concluded(), verdict, steps.size()), steps, SampleRun::picture);
    }

    static Step step(int index, String title, String thought, List<StepAction> actions, List<String> notices) {
        return Step.builder(index)
                .startedAt(START.plusSeconds(6L * index - 5))
                .duration(Duration.ofMillis(4200 + 130L * index))
                .url(SHOP + "/page-" + index)
                .title(title)
                .thought(thought)
                .actions(actions)
                .usage(TokenUsage.builder()
                        .input(9_800 + 310L * index)
                        .cachedInput(7_168)
                        .output(120 + index)
                        .thinking(64)
                        .build())
                .model("gemini-3.8-flash")
                .screenshot(new ArtifactId("step-%03d.png".formatted(index)))
                .notices(notices)
                .build();
    }

    static StepAction did(String tool, String description, ActionResult result) {
        return StepAction.builder(tool).description(description).result(result).build();
    }

    static List<Step> steps(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(SampleRun::step).toList();
    }

    static Optional<Artifact> picture(ArtifactId id) {
        return Optional.of(Artifact.of(id, "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
    }

    static RunOutcome concluded() {
        return RunOutcome.of(RunOutcome.Kind.CONCLUDED, "The agent concluded.");
    }

    static RunSummary summary(RunOutcome outcome, Verdict verdict, int steps) {
        return RunSummary.builder(new RunKey(TenantId.SINGLE, new RunId("20261121-201003-k3v9")))
                .goal("Sign in and put two pairs of shoes in the cart")
                .url(SHOP + "/")
                .expectations(List.of(ITEMS, TOTAL))
                .retention(Retention.PROJECT)
                .startedAt(START)
                .duration(Duration.ofMillis(51_340))
                .outcome(outcome)
                .verdict(verdict)
                .usage(TokenUsage.builder()
                        .input(89_560)
                        .cachedInput(57_344)
                        .output(996)
                        .thinking(512)
                        .build())
                .models(List.of("gemini-3.8-flash"))
                .steps(steps)
                .cost(Money.of("0.04213", "EUR"))
                .askedModel("gemini-3.8-flash, Vertex AI in eu at aiplatform.eu.rep.googleapis.com")
                .build();
    }

    private static Step step(int index) {
        return switch (index) {
            case 1 -> step(1, "Shop: welcome", "", act("click", "click [4] link \"Sign in\""), List.of());
            case 2 ->
                step(
                        2,
                        "Sign in",
                        "The form wants an e-mail address and a password. I use the credential that I was given.",
                        List.of(
                                done("type_secret", "type the username of credential shop-login into [7]"),
                                done("type_secret", "type the password of credential shop-login into [8]"),
                                done("click", "click [9] button \"Sign in\"")),
                        List.of());
            case 3 ->
                step(
                        3,
                        "Trail shoes",
                        "I am signed in.",
                        List.of(did(
                                "navigate",
                                "open https://elsewhere.example/",
                                ActionResult.refused("This address is outside the origins that the task allows."))),
                        List.of("Refused by the guardrail TASK_ORIGINS."));
            case 4 ->
                step(
                        4,
                        "Fell Runner",
                        "Pick a size first. ".repeat(60),
                        List.of(did(
                                "select",
                                "select \"43\" in [12]",
                                ActionResult.failed("Element [12] has no option \"43\"; it has 40, 41, 42."))),
                        List.of("The page was cut to 15,000 characters."));
            default ->
                step(
                        index,
                        "Cart",
                        "Next, the cart.",
                        act("click", "click [" + index + "] button \"Add to cart\""),
                        List.of());
        };
    }

    private static List<StepAction> act(String tool, String description) {
        return List.of(done(tool, description));
    }

    private static StepAction done(String tool, String description) {
        return did(tool, description, ActionResult.done());
    }

    private static ExpectationResult items() {
        return ExpectationResult.of(
                ITEMS,
                Verdict.Status.PASSED,
                List.of(
                        CheckResult.builder(
                                        Check.count(new ElementQuery("listitem", "pair"), 2), CheckResult.Source.MODEL)
                                .reason("Each line of the cart is one pair.")
                                .answer(Answer.HOLDS)
                                .decisive(true)
                                .evidence("found 2")
                                .build(),
                        CheckResult.builder(Check.text("Cart"), CheckResult.Source.MODEL)
                                .answer(Answer.HOLDS)
                                .evidence("found: Home Shoes Cart Account")
                                .build()));
    }

    private static ExpectationResult total(String shown, boolean held) {
        return ExpectationResult.of(
                        TOTAL,
                        held ? Verdict.Status.PASSED : Verdict.Status.FAILED,
                        held ? "" : "expected: text \"159.80\" is shown; found: not on the page",
                        List.of(CheckResult.builder(Check.text("159.80"), CheckResult.Source.HOST)
                                .reason("79.90 twice, delivery is free from 100.")
                                .answer(held ? Answer.HOLDS : Answer.DOES_NOT_HOLD)
                                .decisive(true)
                                .weight("The host states it.")
                                .place("https://shop.example/cart", 4)
                                .evidence(held ? "found: …Total EUR " + shown + "…" : "not on the page")
                                .build()))
                .after(SecondLook.of(SecondLook.Opinion.YES, "The total is that of two pairs.", "reviewer-1"));
    }
}
