package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.agent.Expectation;
import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.internal.prompt.Feedback;
import com.aiqaramba.core.internal.prompt.tool.Command.Claim;
import com.aiqaramba.core.internal.prompt.tool.Command.Finding;
import com.aiqaramba.core.internal.prompt.tool.Command.Finish;
import com.aiqaramba.core.internal.prompt.tool.Command.ProposedCheck;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.CheckResult.Source;
import com.aiqaramba.core.run.ExpectationResult;
import com.aiqaramba.core.run.SecondLook;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.run.Verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Turns the model's conclusion into a verdict. The model says which checks show an expectation; code evaluates them and
 * decides which of them prove something. What the model claims can only lower a verdict, never raise it.
 */
public final class Judge {
    private final List<Scales> scales;

    /**
     * Judges by what a run did and saw.
     *
     * @param goal what the run was asked to do: words that it was asked to enter are no invention of its own
     */
    public Judge(String goal, List<Expectation> expectations, Trail trail) {
        this.scales = IntStream.range(0, expectations.size())
                .mapToObj(i -> new Scales(expectations.get(i), i + 1 == expectations.size(), trail, goal))
                .toList();
    }

    /**
     * Evaluates checks on the page as it is now, and keeps the results for the end.
     *
     * @param expectation its number, from 1
     * @return the results; empty when there is no such expectation
     */
    public List<CheckResult> keep(int expectation, List<ProposedCheck> checks, Observation now) {
        return expectation < 1 || expectation > scales.size()
                ? List.of()
                : checks.stream()
                        .map(check -> scales.get(expectation - 1).keep(check, now))
                        .toList();
    }

    /** Evaluates every check on the page as it is now. */
    public Judgement judge(Finish finish, Observation now) {
        List<ExpectationResult> results = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (int i = 0; i < scales.size(); i++) {
            Optional<Claim> claim = claim(finish, i + 1);
            Finding finding = claim.map(Claim::finding).orElse(Finding.UNKNOWN);
            List<Weighed> checks =
                    scales.get(i).atEnd(claim.map(Claim::checks).orElse(List.of()), now, finding == Finding.NO);
            results.add(result(scales.get(i), finding, checks));
            complaint(i + 1, scales.get(i), finding, checks).ifPresent(complaints::add);
        }
        return new Judgement(verdict(finish.summary(), results), complaints);
    }

    /** Evaluates the host's own checks alone, for a run whose model did not conclude. */
    public Verdict withoutConclusion(Observation now, String reason) {
        List<ExpectationResult> results = scales.stream()
                .map(one -> ExpectationResult.of(
                        one.expectation().words(),
                        Status.INCONCLUSIVE,
                        reason,
                        results(one.atEnd(List.of(), now, false))))
                .toList();
        return Verdict.builder(Status.INCONCLUSIVE)
                .reason(reason)
                .expectations(results)
                .build();
    }

    /** Returns a verdict after a second look, which can lower it. */
    public static Verdict after(Verdict verdict, IntFunction<SecondLook> looks) {
        List<ExpectationResult> results = IntStream.range(
                        0, verdict.expectations().size())
                .mapToObj(i -> verdict.expectations().get(i).after(looks.apply(i + 1)))
                .toList();
        return verdict(verdict.summary(), results);
    }

    /** Returns a verdict on the answer to a question too. */
    public static Verdict withAnswer(Verdict verdict, ExpectationResult answer) {
        List<ExpectationResult> results = new ArrayList<>(verdict.expectations());
        results.add(answer);
        return verdict(verdict.summary(), results);
    }

    /** Returns what a verdict says of the answer to a question. */
    public static ExpectationResult ofAnswer(Verdict withAnswer) {
        List<ExpectationResult> results = withAnswer.expectations();
        return results.get(results.size() - 1);
    }

    private static List<CheckResult> results(List<Weighed> checks) {
        return checks.stream().map(Weighed::result).toList();
    }

    private static ExpectationResult result(Scales scales, Finding finding, List<Weighed> checks) {
        Expectation expectation = scales.expectation();
        Optional<CheckResult> refuting = checks.stream()
                .filter(check -> refutes(finding, check))
                .map(Weighed::result)
                .findFirst();
        if (refuting.isPresent()) {
            return ExpectationResult.of(
                    expectation.words(), Status.FAILED, Findings.otherwise(refuting.get()), results(checks));
        }
        boolean trusted = finding == Finding.YES || (finding == Finding.UNKNOWN && hasChecks(expectation));
        Optional<Weighed> proof = checks.stream().filter(Weighed::proves).findFirst();
        boolean passed = trusted
                && proof.isPresent()
                && checks.stream().allMatch(check -> check.result().held())
                && scales.leftOver(checks).isEmpty();
        Optional<String> alarm = scales.alarm();
        if (passed && alarm.isPresent()) {
            return ExpectationResult.of(
                    expectation.words(), Status.INCONCLUSIVE, Findings.alarm(alarm.get()), results(checks));
        }
        return passed
                ? ExpectationResult.of(
                        expectation.words(),
                        Status.PASSED,
                        Findings.shown(proof.get().result()),
                        results(checks))
                : ExpectationResult.of(
                        expectation.words(),
                        Status.INCONCLUSIVE,
                        Findings.open(finding, results(checks), scales.leftOver(checks)),
                        results(checks));
    }

    /** What the host states shows its expectation by definition. */
    private static boolean hasChecks(Expectation expectation) {
        return !expectation.checks().isEmpty();
    }

    /** Where the model says that it is met, its check may be a little beside it, unless the page contradicts. */
    private static boolean refutes(Finding finding, Weighed check) {
        CheckResult result = check.result();
        return result.answer() == Answer.DOES_NOT_HOLD
                && result.decisive()
                && (result.source() == Source.HOST
                        || finding == Finding.NO
                        || (finding == Finding.YES && check.weight().contradicts()));
    }

    private static Optional<String> complaint(int number, Scales scales, Finding finding, List<Weighed> checks) {
        boolean allHeld = checks.stream().allMatch(check -> check.result().held());
        Optional<CheckResult> weak = Scales.weak(checks);
        if (checks.isEmpty()) {
            return Optional.of(Feedback.noCheck(number));
        }
        if (finding != Finding.YES) {
            boolean refuted = checks.stream().anyMatch(check -> refutes(finding, check));
            return finding != Finding.NO || refuted
                    ? Optional.empty()
                    : Optional.of(
                            allHeld
                                    ? Feedback.everyCheckHolds(number)
                                    : Feedback.provesNoDefect(number, weak.orElseThrow()));
        }
        if (!allHeld) {
            return results(checks).stream()
                    .filter(check -> !check.held())
                    .findFirst()
                    .map(failed -> Feedback.doesNotHold(number, failed));
        }
        if (checks.stream().noneMatch(Weighed::proves)) {
            return weak.map(check -> Feedback.proveNothing(number, check));
        }
        List<String> leftOver = scales.leftOver(checks);
        return leftOver.isEmpty()
                ? scales.alarm().map(message -> Feedback.alarm(number, message))
                : Optional.of(Feedback.leavesOver(number, leftOver));
    }

    private static Verdict verdict(String summary, List<ExpectationResult> results) {
        Status status = overall(results);
        String words = switch (status) {
            case PASSED -> "every expectation is shown by a check that held";
            case FAILED -> "not met: " + Findings.of(results, Status.FAILED);
            case INCONCLUSIVE -> "not shown: " + Findings.of(results, Status.INCONCLUSIVE);
        };
        return Verdict.builder(status)
                .reason(words)
                .summary(summary)
                .expectations(results)
                .build();
    }

    private static Status overall(List<ExpectationResult> results) {
        if (results.stream().anyMatch(result -> result.status() == Status.FAILED)) {
            return Status.FAILED;
        }
        return results.stream().allMatch(result -> result.status() == Status.PASSED)
                ? Status.PASSED
                : Status.INCONCLUSIVE;
    }

    private static Optional<Claim> claim(Finish finish, int number) {
        return finish.claims().stream()
                .filter(claim -> claim.expectation() == number)
                .findFirst();
    }
}
