package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.agent.Expectation;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.Evaluation;
import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.internal.prompt.tool.Command.ProposedCheck;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.CheckResult.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates the checks of one expectation and weighs their answers. What was checked earlier is kept: it counts for
 * what the run showed on its way.
 */
final class Scales {
    private final Expectation expectation;
    private final Trail trail;
    private final Proof proof;
    private final List<Weighed> kept = new ArrayList<>();

    Scales(Expectation expectation, Trail trail, String goal) {
        this.expectation = expectation;
        this.trail = trail;
        this.proof = new Proof(trail, goal, expectation.words());
    }

    Expectation expectation() {
        return expectation;
    }

    /** Evaluates a check of the model now and keeps the result; the latest one of the same check counts. */
    CheckResult keep(ProposedCheck proposed, Observation now) {
        Weighed weighed = ofModel(proposed, now);
        kept.removeIf(earlier -> earlier.check().equals(proposed.check()));
        kept.add(weighed);
        return weighed.result();
    }

    /** Evaluates the checks of the host, then those that the model states at the end and has not kept before. */
    List<Weighed> atEnd(List<ProposedCheck> proposed, Observation now, boolean refuting) {
        List<Weighed> all = new ArrayList<>();
        expectation.checks().forEach(check -> all.add(ofHost(check, now)));
        List<Weighed> last = proposed.stream().map(check -> ofModel(check, now)).toList();
        boolean shown = last.stream().anyMatch(Weighed::proves);
        kept.stream()
                .filter(earlier ->
                        last.stream().noneMatch(later -> later.check().equals(earlier.check())))
                .filter(earlier -> earlier.result().held() || refuting)
                .map(earlier -> shown ? earlier : stillThere(earlier, now))
                .forEach(all::add);
        all.addAll(last);
        return all;
    }

    /** Takes back a result that does not hold any more where the run ends. */
    private static Weighed stillThere(Weighed earlier, Observation now) {
        boolean isOver = earlier.result().held()
                && PagePlace.isSame(earlier.page(), now)
                && earlier.check().evaluate(now).answer() == Answer.DOES_NOT_HOLD;
        if (!isOver) {
            return earlier;
        }
        CheckResult over = earlier.result().toBuilder()
                .answer(Answer.CANNOT_BE_TOLD)
                .decisive(false)
                .weight(Reasons.OVER)
                .build();
        return new Weighed(over, earlier.page(), false);
    }

    private Weighed ofHost(Check check, Observation now) {
        Evaluation found = check.evaluate(now);
        Weight weight = proof.ofHost(check, found, now);
        return weighed(CheckResult.builder(check, Source.HOST), found, weight, now);
    }

    private Weighed ofModel(ProposedCheck proposed, Observation now) {
        Evaluation found = proposed.check().evaluate(now);
        Weight weight = proof.ofModel(proposed.check(), found, now);
        return weighed(
                CheckResult.builder(proposed.check(), Source.MODEL).reason(proposed.reason()), found, weight, now);
    }

    private Weighed weighed(CheckResult.Builder result, Evaluation found, Weight weight, Observation now) {
        CheckResult built = result.answer(found.answer())
                .decisive(weight.decisive())
                .weight(weight.reason())
                .evidence(found.evidence())
                .place(now.url(), trail.step())
                .build();
        return new Weighed(built, now, weight.sound());
    }

    /** Returns the words that are left to show; none where the host states checks, which show their expectation by definition. */
    List<String> leftOver(List<Weighed> checks) {
        if (!expectation.checks().isEmpty()) {
            return List.of();
        }
        List<Weighed> counting = checks.stream().filter(Weighed::covers).toList();
        return proof.leftOver(
                counting.stream().map(Weighed::check).toList(),
                counting.stream().map(Weighed::page).toList());
    }

    /** Returns a failure that the application told, where nothing bad is expected. */
    Optional<String> alarm() {
        return Denial.isExpectedBy(expectation.words()) ? Optional.empty() : Alarms.first(trail);
    }

    /** The first check that does not prove anything, for a sentence about it. */
    static Optional<CheckResult> weak(List<Weighed> checks) {
        return checks.stream()
                .map(Weighed::result)
                .filter(result -> !result.decisive())
                .findFirst();
    }
}
