package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.agent.Expectation;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.Evaluation;
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
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.run.Verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns the model's conclusion into a verdict. The model says which checks show an expectation; code evaluates them.
 * What the model claims can only lower a verdict, never raise it.
 */
public final class Judge {
    private final List<Expectation> expectations;
    private final Observation start;

    /** Judges against the page that the run started from: what held there already proves nothing. */
    public Judge(List<Expectation> expectations, Observation start) {
        this.expectations = expectations;
        this.start = start;
    }

    /** Evaluates every check on the page as it is now; {@code acted} tells whether the run has done anything yet. */
    public Judgement judge(Finish finish, Observation now, boolean acted) {
        List<ExpectationResult> results = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (int i = 0; i < expectations.size(); i++) {
            Expectation expectation = expectations.get(i);
            Optional<Claim> claim = claim(finish, i + 1);
            List<CheckResult> checks = evaluate(expectation, claim, now, acted);
            Finding finding = claim.map(Claim::finding).orElse(Finding.UNKNOWN);
            results.add(ExpectationResult.of(expectation.words(), status(expectation, finding, checks), checks));
            complaint(i + 1, expectation, finding, checks).ifPresent(complaints::add);
        }
        return new Judgement(verdict(finish.summary(), results), complaints);
    }

    /** Evaluates the host's own checks alone, for a run whose model did not conclude. */
    public Verdict withoutConclusion(Observation now, String reason) {
        List<ExpectationResult> results = expectations.stream()
                .map(expectation -> ExpectationResult.of(
                        expectation.words(), Status.INCONCLUSIVE, evaluate(expectation, Optional.empty(), now, true)))
                .toList();
        return Verdict.builder(Status.INCONCLUSIVE)
                .reason(reason)
                .expectations(results)
                .build();
    }

    private List<CheckResult> evaluate(Expectation expectation, Optional<Claim> claim, Observation now, boolean acted) {
        Stream<CheckResult> own = expectation.checks().stream().map(check -> {
            Evaluation found = check.evaluate(now);
            return CheckResult.builder(check, Source.HOST)
                    .answer(found.answer())
                    .decisive(true)
                    .evidence(found.evidence())
                    .build();
        });
        Stream<CheckResult> proposed = claim.map(Claim::checks).orElse(List.of()).stream()
                .map(check -> evaluate(expectation, check, now, acted));
        return Stream.concat(own, proposed).toList();
    }

    private CheckResult evaluate(Expectation expectation, ProposedCheck proposed, Observation now, boolean acted) {
        Check check = proposed.check();
        Evaluation found = check.evaluate(now);
        boolean isNews = check.evaluate(start).answer() != Answer.HOLDS
                || (!acted && Relevance.shareAWord(check, expectation.words()));
        boolean decisive = isNews && Relevance.speaksOf(check, expectation.words());
        return CheckResult.builder(check, Source.MODEL)
                .reason(proposed.reason())
                .answer(found.answer())
                .decisive(decisive)
                .evidence(found.evidence())
                .build();
    }

    private static Status status(Expectation expectation, Finding finding, List<CheckResult> checks) {
        boolean allHeld = checks.stream().allMatch(CheckResult::held);
        boolean decided = checks.stream().anyMatch(check -> check.held() && check.decisive())
                && (hasChecks(expectation) || leftOver(expectation, checks).isEmpty());
        if (checks.stream().anyMatch(check -> refutes(expectation, finding, check))) {
            return Status.FAILED;
        }
        boolean trusted = finding == Finding.YES || (finding == Finding.UNKNOWN && hasChecks(expectation));
        return trusted && allHeld && decided ? Status.PASSED : Status.INCONCLUSIVE;
    }

    /** What the host states shows its expectation by definition. */
    private static boolean hasChecks(Expectation expectation) {
        return !expectation.checks().isEmpty();
    }

    private static List<String> leftOver(Expectation expectation, List<CheckResult> checks) {
        return Relevance.leftOver(
                expectation.words(), checks.stream().map(CheckResult::check).toList());
    }

    /** A check of the model has to speak of the expectation, or it would refute what nobody expects. */
    private static boolean refutes(Expectation expectation, Finding finding, CheckResult check) {
        return check.answer() == Answer.DOES_NOT_HOLD
                && (check.source() == Source.HOST
                        || (finding != Finding.UNKNOWN && Relevance.speaksOf(check.check(), expectation.words())));
    }

    private static Optional<String> complaint(
            int number, Expectation expectation, Finding finding, List<CheckResult> checks) {
        boolean allHeld = checks.stream().allMatch(CheckResult::held);
        if (checks.isEmpty()) {
            return Optional.of(Feedback.noCheck(number));
        }
        if (finding != Finding.YES) {
            return finding == Finding.NO && allHeld ? Optional.of(Feedback.everyCheckHolds(number)) : Optional.empty();
        }
        if (!allHeld) {
            return checks.stream()
                    .filter(check -> !check.held())
                    .findFirst()
                    .map(failed -> Feedback.doesNotHold(number, failed));
        }
        if (checks.stream().noneMatch(CheckResult::decisive)) {
            return Optional.of(Feedback.proveNothing(number));
        }
        List<String> leftOver = hasChecks(expectation) ? List.of() : leftOver(expectation, checks);
        return leftOver.isEmpty() ? Optional.empty() : Optional.of(Feedback.leavesOver(number, leftOver));
    }

    private static Verdict verdict(String summary, List<ExpectationResult> results) {
        Status status = overall(results);
        String words = switch (status) {
            case PASSED -> "every expectation is shown by a check that held";
            case FAILED -> "not met: " + numbers(results, Status.FAILED);
            case INCONCLUSIVE -> "not shown by a check that says something: " + numbers(results, Status.INCONCLUSIVE);
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

    private static String numbers(List<ExpectationResult> results, Status status) {
        List<String> named = IntStream.range(0, results.size())
                .filter(i -> results.get(i).status() == status)
                .mapToObj(i -> (i + 1) + " (" + results.get(i).expectation() + ")")
                .toList();
        return "expectation " + String.join(", ", named);
    }

    private static Optional<Claim> claim(Finish finish, int number) {
        return finish.claims().stream()
                .filter(claim -> claim.expectation() == number)
                .findFirst();
    }
}
