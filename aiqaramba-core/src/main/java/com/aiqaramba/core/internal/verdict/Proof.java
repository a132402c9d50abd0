package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.GoBackAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.SwitchTabAction;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.CountCheck;
import com.aiqaramba.core.check.ElementCheck;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.check.Evaluation;
import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.check.MessageCheck;
import com.aiqaramba.core.check.NotCheck;
import com.aiqaramba.core.check.ValueCheck;
import com.aiqaramba.core.check.WithinCheck;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Question of whether the answer of a check shows anything about its expectation: whether it speaks of it, could have
 * been otherwise, and comes from the application and not from the run.
 */
final class Proof {
    private final Trail trail;
    private final String goal;
    private final String expectation;
    private final Relevance relevance;

    Proof(Trail trail, String goal, String expectation) {
        this.trail = trail;
        this.goal = goal;
        this.expectation = expectation;
        this.relevance = new Relevance(expectation);
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
        if (Reload.isExpectedBy(expectation) && !trail.wasLoadedAnew(page)) {
            return Weight.none(Reasons.NOT_RELOADED);
        }
        if (found.answer() == Answer.DOES_NOT_HOLD) {
            return found.restsOnAbsence() ? ofMissing(check, page) : ofFound(check, found, page);
        }
        return found.restsOnAbsence() ? ofAbsence(check, page) : ofPresence(check, found, page);
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
        if (!weight.decisive()) {
            return weight;
        }
        if (check.evaluate(trail.start()).answer() != Answer.HOLDS) {
            return Weight.decisive(Reasons.NEWS);
        }
        if (Unchanged.isExpectedBy(expectation)) {
            return Weight.decisive(Reasons.UNCHANGED);
        }
        return !trail.acted() && relevance.sharesAWord(check, found.evidence())
                ? Weight.decisive(Reasons.LOOKED)
                : Weight.beside(Reasons.HELD_AT_START);
    }

    /** What was found has to be found by the same check without what the application did not state itself. */
    private Weight ofFound(Check check, Evaluation found, Observation page) {
        Answer answer = found.answer();
        if (check.evaluate(withoutForeign(page)).answer() != answer) {
            return Weight.none(Reasons.FOREIGN);
        }
        boolean denies = Denial.isIn(check.subject()) && !Denial.isExpectedBy(expectation);
        if (denies || check.evaluate(withoutDenials(page)).answer() != answer) {
            return Weight.none(Reasons.DENIED);
        }
        return echo(check, page)
                .map(reason -> Weight.none(Reasons.OWN_WORDS))
                .orElse(Weight.decisive(answer == Answer.HOLDS ? Reasons.NEWS : Reasons.FOUND_OTHERWISE));
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

    private Observation withoutDenials(Observation page) {
        return Denial.isExpectedBy(expectation)
                ? page
                : Cut.of(page, (text, nodes, marked) -> Denial.mark(text, marked));
    }

    /** Something is not there: that says something where it was before. */
    private Weight ofAbsence(Check check, Observation page) {
        if (isOfMessages(check)) {
            return trail.acted() ? Weight.decisive(Reasons.NEVER_CAME) : Weight.none(Reasons.NEVER_THERE);
        }
        return wasThere(check, page, Answer.DOES_NOT_HOLD)
                ? Weight.decisive(Reasons.GONE)
                : Weight.beside(Reasons.NEVER_THERE);
    }

    /** Something is missing: that says something where it was before, or where the run has brought it about. */
    private Weight ofMissing(Check check, Observation page) {
        if (wasThere(check, page, Answer.HOLDS)) {
            return Weight.decisive(Reasons.VANISHED);
        }
        if (isOfMessages(check)) {
            return trail.acted() ? Weight.decisive(Reasons.NEVER_CAME) : Weight.none(Reasons.NEVER_THERE);
        }
        if (!isKindKnown(check, page)) {
            return Weight.none(Reasons.UNKNOWN_KIND);
        }
        return isRightPlace(page) || hasOtherNumber(check, page)
                ? Weight.decisive(Reasons.MISSING)
                : Weight.none(Reasons.ELSEWHERE);
    }

    /** What comes and goes is watched all the time, so that it could have come. */
    private static boolean isOfMessages(Check check) {
        return check instanceof MessageCheck || (check instanceof NotCheck not && not.check() instanceof MessageCheck);
    }

    private boolean wasThere(Check check, Observation page, Answer answer) {
        return trail.looks().stream()
                .map(Look::page)
                .filter(earlier -> PagePlace.isSame(earlier, page))
                .map(check::evaluate)
                .anyMatch(before -> before.answer() == answer && !before.restsOnAbsence());
    }

    private boolean isKindKnown(Check check, Observation page) {
        Optional<String> role = query(check).map(ElementQuery::role).filter(word -> !word.isEmpty());
        return role.isEmpty()
                || has(page, role.get())
                || trail.looks().stream()
                        .map(Look::page)
                        .anyMatch(look -> PagePlace.isSame(look, page) && has(look, role.get()));
    }

    private static boolean has(Observation page, String role) {
        return !new ElementQuery(role, "").findIn(page).isEmpty();
    }

    private static Optional<ElementQuery> query(Check check) {
        if (check instanceof ElementCheck element) {
            return Optional.of(element.element());
        }
        if (check instanceof CountCheck count) {
            return Optional.of(count.element());
        }
        if (check instanceof NotCheck not) {
            return query(not.check());
        }
        if (check instanceof WithinCheck within) {
            return query(within.check()).or(() -> Optional.of(within.scope()));
        }
        return check instanceof ValueCheck value ? Optional.of(value.element()) : Optional.empty();
    }

    /** The page is about the expectation, or what the run did last was done here, or led here without a choice of it. */
    private boolean isRightPlace(Observation page) {
        if (relevance.content().isEmpty() || Words.share(relevance.content(), PagePlace.words(page))) {
            return true;
        }
        List<Deed> deeds = trail.deeds();
        return !deeds.isEmpty() && !goesElsewhere(deeds.get(deeds.size() - 1).action()) && isAboutGoal(deeds, page);
    }

    /** In place of a number that is missing the page shows another one of the same thing. */
    private boolean hasOtherNumber(Check check, Observation page) {
        Set<String> things = new HashSet<>(relevance.content());
        things.removeIf(Words::isNumber);
        return hasNumber(Words.of(check.subject()))
                && page.nodes().stream()
                        .flatMap(node -> Stream.of(node.text().split("[" + PageNode.LINE_BREAK + "]")))
                        .map(Words::of)
                        .anyMatch(line -> hasNumber(line) && Words.share(things, line));
    }

    private static boolean hasNumber(List<String> words) {
        return words.stream().anyMatch(Words::isNumber);
    }

    private boolean isAboutGoal(List<Deed> deeds, Observation page) {
        Set<String> about = new HashSet<>(PagePlace.words(page));
        about.addAll(Words.content(deeds.get(deeds.size() - 1).action().describe()));
        Set<String> wanted = new HashSet<>(Words.content(goal));
        wanted.addAll(relevance.content());
        return Words.share(wanted, about);
    }

    private static boolean goesElsewhere(BrowserAction action) {
        boolean isLink =
                action instanceof ClickAction click && click.element().role().equals("link");
        return isLink
                || action instanceof NavigateAction
                || action instanceof GoBackAction
                || action instanceof SwitchTabAction;
    }

    /** What is left to show of the expectation by checks that count. */
    List<String> leftOver(List<Check> checks, List<Observation> pages) {
        return relevance.leftOver(checks, pages);
    }
}
