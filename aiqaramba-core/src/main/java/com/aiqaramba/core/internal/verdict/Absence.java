package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.CountCheck;
import com.aiqaramba.core.check.DownloadCheck;
import com.aiqaramba.core.check.ElementCheck;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.check.MessageCheck;
import com.aiqaramba.core.check.NotCheck;
import com.aiqaramba.core.check.RequestCheck;
import com.aiqaramba.core.check.ValueCheck;
import com.aiqaramba.core.check.WithinCheck;
import com.aiqaramba.core.page.Observation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Question of whether it says anything that something is not there. */
final class Absence {
    private final Trail trail;
    private final String goal;
    private final Relevance relevance;
    private final Surroundings surroundings;

    Absence(Trail trail, String goal, Relevance relevance) {
        this.trail = trail;
        this.goal = goal;
        this.relevance = relevance;
        this.surroundings = new Surroundings(trail);
    }

    /** Weighs that something is not there, as is expected: that says something where it was before. */
    Weight ofGone(Check check, Observation page) {
        if (isOfMessages(check)) {
            return ofNoMessage(page);
        }
        if (!wasThere(check, page, Answer.DOES_NOT_HOLD)) {
            return Weight.beside(Reasons.NEVER_THERE);
        }
        return surroundings.remain(check, page) ? Weight.decisive(Reasons.GONE) : Weight.beside(Reasons.OUT_OF_SIGHT);
    }

    /** In other words than those that a check asks for, the application may have said it all the same. */
    private Weight ofNoMessage(Observation page) {
        if (!trail.acted()) {
            return Weight.none(Reasons.NEVER_THERE);
        }
        return Alarms.isStanding(trail.start(), page)
                        || Alarms.unanswered(trail).isPresent()
                ? Weight.none(Reasons.FAILED)
                : Weight.decisive(Reasons.NEVER_CAME);
    }

    /** Weighs that something is missing: that says something where it was before, or where it should be. */
    Weight ofMissing(Check check, Observation page) {
        boolean vanished = wasThere(check, page, Answer.HOLDS);
        if (isOfMessages(check)) {
            return vanished || trail.acted()
                    ? Weight.decisive(vanished ? Reasons.VANISHED : Reasons.NEVER_CAME)
                    : Weight.none(Reasons.NEVER_THERE);
        }
        if (Surroundings.isUnderWay(page)) {
            return Weight.none(Reasons.UNDER_WAY);
        }
        if (vanished) {
            return Weight.contradicting(Reasons.VANISHED);
        }
        if (!isKindKnown(check, page)) {
            return Weight.none(Reasons.UNKNOWN_KIND);
        }
        if (Otherwise.isWritten(check, page)) {
            return Weight.none(Reasons.WRITTEN_OTHERWISE);
        }
        if (Refusal.isIn(page, trail) || Refusal.isUnsent(trail)) {
            return Weight.none(Reasons.REFUSED);
        }
        if (Surroundings.goesOn(page) || Otherwise.isAboutAnother(relevance, page)) {
            return Weight.none(Reasons.ELSEWHERE);
        }
        if (Otherwise.hasOtherNumber(check, relevance, page)) {
            return Otherwise.isLeft(trail, relevance, page)
                    ? Weight.none(Reasons.REFUSED)
                    : Weight.contradicting(Reasons.OTHER_NUMBER);
        }
        return isRightPlace(page) ? Weight.decisive(Reasons.MISSING) : Weight.none(Reasons.ELSEWHERE);
    }

    /** What comes and goes is watched all the time, so that it could have come. */
    private static boolean isOfMessages(Check check) {
        Check plain = check instanceof NotCheck not ? not.check() : check;
        return plain instanceof MessageCheck || plain instanceof RequestCheck || plain instanceof DownloadCheck;
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

    /**
     * The page is about the expectation, or what the run did last was done here, or led here without a choice of it.
     */
    private boolean isRightPlace(Observation page) {
        if (relevance.content().isEmpty() || Words.share(relevance.content(), PagePlace.words(page))) {
            return true;
        }
        List<Deed> deeds = trail.deeds();
        return !deeds.isEmpty() && !deeds.get(deeds.size() - 1).goesElsewhere() && isAboutGoal(deeds, page);
    }

    private boolean isAboutGoal(List<Deed> deeds, Observation page) {
        Deed last = deeds.get(deeds.size() - 1);
        Set<String> about = new HashSet<>(PagePlace.words(page));
        about.addAll(Words.content(last.action().describe()));
        OwnWord.of(deeds).forEach(word -> about.addAll(word.words()));
        Set<String> wanted = new HashSet<>(Words.content(goal));
        wanted.addAll(relevance.content());
        return Words.share(wanted, about);
    }
}
