package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.Evaluation;
import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.check.NumberCheck;
import com.aiqaramba.core.check.OrderCheck;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Question of whether the answer of a check shows anything about its expectation: whether it speaks of it, could have
 * been otherwise, and comes from the application and not from the run.
 */
final class Proof {
    private final Trail trail;
    private final String goal;
    private final String expectation;
    private final Relevance relevance;
    private final News news;
    private final Absence absence;

    Proof(Trail trail, String goal, String expectation) {
        this.trail = trail;
        this.goal = goal;
        this.expectation = expectation;
        this.relevance = new Relevance(expectation, goal);
        this.news = new News(trail, expectation, relevance);
        this.absence = new Absence(trail, goal, relevance);
    }

    /** Weighs a check of the host: it says what matters, but an echo of the run's own words does not show it. */
    Weight ofHost(Check check, Evaluation found, Observation page) {
        return switch (found.answer()) {
            case CANNOT_BE_TOLD -> Weight.none(Reasons.NOT_TOLD);
            case DOES_NOT_HOLD -> Weight.decisive(Reasons.HOST);
            case HOLDS ->
                found.restsOnAbsence() || echo(check, page).isEmpty()
                        ? Weight.decisive(Reasons.HOST)
                        : Weight.none(Reasons.OWN_WORDS);
        };
    }

    /** Weighs a check of the model. */
    Weight ofModel(Check check, Evaluation found, Observation page) {
        if (found.answer() == Answer.CANNOT_BE_TOLD) {
            return Weight.none(Reasons.NOT_TOLD);
        }
        Observation foreign = new Echo(trail, goal, expectation, page, check).without();
        boolean contradicts = found.answer() == Answer.DOES_NOT_HOLD && relevance.sharesWords(check);
        if (!contradicts
                && !relevance.isSpokenOfBy(check, check.evaluate(foreign).evidence(), aboutWords(foreign))) {
            return Weight.none(Reasons.IRRELEVANT);
        }
        Optional<String> doubt = found.held() ? new Bearing(relevance, check, page).doubt() : Optional.empty();
        if (doubt.isPresent()) {
            return Weight.none(doubt.get());
        }
        if (Reload.isExpectedBy(expectation) && !trail.wasLoadedAnew(page)) {
            return Weight.none(Reasons.NOT_RELOADED);
        }
        if (found.answer() == Answer.DOES_NOT_HOLD) {
            return found.restsOnAbsence() ? absence.ofMissing(check, page) : ofFound(check, found, page);
        }
        return found.restsOnAbsence() ? absence.ofGone(check, page) : ofPresence(check, found, page);
    }

    /** Returns the words that say what a page is about, without those that the run put into its address. */
    private Set<String> aboutWords(Observation page) {
        Set<String> words = new HashSet<>(PagePlace.words(page));
        OwnWord.of(trail.deeds()).stream()
                .filter(word -> word.way() == OwnWord.Way.ADDRESS)
                .flatMap(word -> word.words().stream())
                .forEach(words::remove);
        return words;
    }

    private Weight ofPresence(Check check, Evaluation found, Observation page) {
        Weight weight = ofFound(check, found, page);
        return weight.decisive() ? news.of(check, found, page) : weight;
    }

    /** What was found has to be found by the same check without what the application did not state itself. */
    private Weight ofFound(Check check, Evaluation found, Observation page) {
        Answer answer = found.answer();
        if (check.evaluate(withoutForeign(page)).answer() != answer) {
            return Weight.none(Reasons.FOREIGN);
        }
        boolean denies = Denial.contradicts(check.subject(), expectation);
        if (denies
                || check.evaluate(Unstated.without(page, check, expectation, goal))
                                .answer()
                        != answer) {
            return Weight.none(Reasons.DENIED);
        }
        if (answer == Answer.DOES_NOT_HOLD && Otherwise.isDoneToAnother(trail, relevance, goal)) {
            return Weight.none(Reasons.ANOTHER);
        }
        return echo(check, page)
                .map(reason -> Weight.none(Reasons.OWN_WORDS))
                .orElseGet(() -> answer == Answer.HOLDS ? Weight.decisive(Reasons.NEWS) : ofOtherwise(check));
    }

    /** Computed values leave no doubt; another address, title or element may be as good. */
    private static Weight ofOtherwise(Check check) {
        return check instanceof NumberCheck || check instanceof OrderCheck
                ? Weight.contradicting(Reasons.FOUND_OTHERWISE)
                : Weight.decisive(Reasons.FOUND_OTHERWISE);
    }

    /** Empty when the answer is the same without the run's own words. */
    private Optional<String> echo(Check check, Observation page) {
        Echo echo = new Echo(trail, goal, expectation, page, check);
        boolean same =
                check.evaluate(page).answer() == check.evaluate(echo.without()).answer();
        return same && !echo.isOwnAddress() ? Optional.empty() : Optional.of(Reasons.OWN_WORDS);
    }

    private static Observation withoutForeign(Observation page) {
        return page.toBuilder()
                .nodes(page.nodes().stream()
                        .filter(node -> !node.is(NodeState.FOREIGN))
                        .toList())
                .build();
    }

    /** Returns what the page says against the expectation, in its own words. */
    Optional<String> contradiction() {
        return Denial.isExpectedBy(expectation) ? Optional.empty() : new Contradiction(relevance, trail).first();
    }

    /** What is left to show of the expectation by checks that count. */
    List<String> leftOver(List<Weighed> counting) {
        return new Coverage(relevance, counting, trail.deeds().size()).left();
    }
}
