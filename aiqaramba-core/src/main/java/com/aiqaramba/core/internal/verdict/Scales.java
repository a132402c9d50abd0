package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.agent.Expectation;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.Evaluation;
import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.check.NotCheck;
import com.aiqaramba.core.check.UnchangedCheck;
import com.aiqaramba.core.internal.prompt.tool.Command.ProposedCheck;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.CheckResult.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Evaluates the checks of one expectation and weighs their answers. What was checked earlier is kept: it counts for
 * what the run showed on its way.
 */
final class Scales {
    private final Expectation expectation;
    private final Trail trail;
    private final Proof proof;
    private final boolean isLast;
    private final List<Weighed> kept = new ArrayList<>();

    /** For an expectation that is the last one of its task, or is followed by others. */
    Scales(Expectation expectation, boolean isLast, Trail trail, String goal) {
        this.expectation = expectation;
        this.isLast = isLast;
        this.trail = trail;
        this.proof = new Proof(trail, goal, expectation.words());
    }

    Expectation expectation() {
        return expectation;
    }

    /** Evaluates a check of the model now and keeps the result; the latest one of the same check counts. */
    CheckResult keep(ProposedCheck proposed, Observation now) {
        Weighed weighed = ofModel(proposed, now);
        kept.removeIf(earlier -> earlier.check().equals(weighed.check()));
        kept.add(weighed);
        return weighed.result();
    }

    /** Evaluates the checks of the host, then those that the model states at the end and has not kept before. */
    List<Weighed> atEnd(List<ProposedCheck> proposed, Observation now, boolean refuting) {
        List<Weighed> all = new ArrayList<>();
        expectation.checks().forEach(check -> all.add(ofHost(check, now)));
        List<Weighed> last = proposed.stream().map(check -> ofModel(check, now)).toList();
        kept.stream()
                .filter(earlier ->
                        last.stream().noneMatch(later -> later.check().equals(earlier.check())))
                .filter(earlier -> earlier.result().held() || refuting)
                .flatMap(earlier -> atEnd(earlier, last, now))
                .forEach(all::add);
        all.addAll(last);
        return all;
    }

    /** Takes back a result that is over, and leaves it out beside a proof, unless that is about the same thing. */
    private Stream<Weighed> atEnd(Weighed earlier, List<Weighed> last, Observation now) {
        if (!isOver(earlier, now)) {
            return Stream.of(earlier);
        }
        List<Weighed> proofs = last.stream().filter(Weighed::proves).toList();
        if (proofs.isEmpty()) {
            return Stream.of(over(earlier));
        }
        return proofs.stream().anyMatch(proof -> isOfSameThing(proof.check(), earlier.check()))
                ? Stream.of(earlier)
                : Stream.of();
    }

    /** It is otherwise now at the same place, or the run did more since, for the last expectation, and did not look. */
    private boolean isOver(Weighed earlier, Observation now) {
        if (PagePlace.isSame(earlier.page(), now)) {
            Answer answer = earlier.check().evaluate(now).answer();
            return answer != Answer.CANNOT_BE_TOLD && answer != earlier.result().answer();
        }
        return (isLast && trail.changedSince(earlier.deeds())) || Otherwise.hasOtherNumber(earlier.check(), now);
    }

    private static boolean isOfSameThing(Check one, Check other) {
        Set<String> words = new HashSet<>(Words.content(one.subject()));
        words.removeIf(Words::isNumber);
        return Words.share(words, Words.content(other.subject()));
    }

    private static Weighed over(Weighed earlier) {
        CheckResult over = earlier.result().toBuilder()
                .answer(Answer.CANNOT_BE_TOLD)
                .decisive(false)
                .weight(Reasons.OVER)
                .build();
        return new Weighed(over, earlier.page(), earlier.deeds(), Weight.none(Reasons.OVER));
    }

    /** What is to be unchanged is compared with the first look at the same place, from before the last action. */
    private Check bound(Check check, Observation now) {
        if (check instanceof NotCheck not) {
            return Check.not(bound(not.check(), now));
        }
        if (!(check instanceof UnchangedCheck unchanged) || !unchanged.before().isEmpty()) {
            return check;
        }
        return trail.looks().stream()
                .filter(look -> look.deeds() < trail.deeds().size())
                .map(Look::page)
                .filter(look -> PagePlace.isSame(look, now))
                .map(unchanged::since)
                .filter(compared -> !compared.before().isEmpty())
                .findFirst()
                .orElse(unchanged);
    }

    private Weighed ofHost(Check stated, Observation now) {
        Check check = bound(stated, now);
        Evaluation found = check.evaluate(now);
        Weight weight = proof.ofHost(check, found, now);
        return weighed(CheckResult.builder(check, Source.HOST), found, weight, now);
    }

    private Weighed ofModel(ProposedCheck proposed, Observation now) {
        Check check = bound(proposed.check(), now);
        Evaluation found = check.evaluate(now);
        Weight weight = proof.ofModel(check, found, now);
        return weighed(CheckResult.builder(check, Source.MODEL).reason(proposed.reason()), found, weight, now);
    }

    private Weighed weighed(CheckResult.Builder result, Evaluation found, Weight weight, Observation now) {
        CheckResult built = result.answer(found.answer())
                .decisive(weight.decisive())
                .weight(weight.reason())
                .evidence(found.evidence())
                .place(now.url(), trail.step())
                .build();
        return new Weighed(built, now, trail.deeds().size(), weight);
    }

    /**
     * Returns the words that are left to show; none where the host states checks, which show their expectation by
     * definition.
     */
    List<String> leftOver(List<Weighed> checks) {
        if (!expectation.checks().isEmpty()) {
            return List.of();
        }
        List<Weighed> counting = checks.stream().filter(Weighed::covers).toList();
        return proof.leftOver(counting);
    }

    /** Returns a failure that the application told, where nothing bad is expected. */
    Optional<String> alarm() {
        return Alarms.first(trail, expectation.words()).or(proof::contradiction);
    }

    /** The first check that does not prove anything, for a sentence about it. */
    static Optional<CheckResult> weak(List<Weighed> checks) {
        return checks.stream()
                .map(Weighed::result)
                .filter(result -> !result.decisive())
                .findFirst();
    }
}
