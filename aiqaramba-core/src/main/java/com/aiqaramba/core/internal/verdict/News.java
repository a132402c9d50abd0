package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCheck;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.Evaluation;
import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.check.MessageCheck;
import com.aiqaramba.core.check.NotCheck;
import com.aiqaramba.core.check.NumberCheck;
import com.aiqaramba.core.check.TextCheck;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Question of whether what holds is a result of the run: whether it did not hold before the run did anything, or was
 * there to be looked at.
 */
final class News {
    /** Roles of controls, whose names say that something can be done, not that it is so. */
    private static final Set<String> OFFERS = Set.of("button", "link", "menuitem", "tab");

    private final Trail trail;
    private final String expectation;
    private final Relevance relevance;

    News(Trail trail, String expectation, Relevance relevance) {
        this.trail = trail;
        this.expectation = expectation;
        this.relevance = relevance;
    }

    /** Weighs a check that holds by what the application shows. */
    Weight of(Check check, Evaluation found, Observation page) {
        if (check instanceof NotCheck not && !isOfAbsence(not.check())) {
            return Weight.beside(Reasons.NEGATED);
        }
        if (check instanceof MessageCheck message && isOfEarlierDeed(message)) {
            return Weight.beside(Reasons.EARLIER_MESSAGE);
        }
        boolean heldAtStart = check.evaluate(trail.start()).answer() == Answer.HOLDS;
        if (!heldAtStart && !heldBeforeItWasDone(check, page)) {
            return Weight.decisive(Reasons.NEWS);
        }
        if (isUnchanged(check, found, page)) {
            return Weight.decisive(Reasons.UNCHANGED);
        }
        if (!heldAtStart) {
            return Weight.beside(Reasons.HELD_BEFORE);
        }
        if (isOfMore(check, page)) {
            return Weight.decisive(Reasons.NEWS);
        }
        return !trail.changedSince(0) && relevance.sharesAWord(check, found.evidence()) && !isOffer(check, page)
                ? Weight.decisive(Reasons.LOOKED)
                : Weight.beside(Reasons.HELD_AT_START);
    }

    /** Something else than what was expected says little: another address, another value, a control that is not off. */
    private static boolean isOfAbsence(Check check) {
        return (check instanceof TextCheck text && !text.present())
                || (check instanceof MessageCheck message && !message.came())
                || (check instanceof ElementCheck element && element.condition() == ElementCondition.ABSENT)
                || check instanceof NumberCheck;
    }

    /** Tells whether it held at this place while the run had only looked round, and did not come of its actions. */
    private boolean heldBeforeItWasDone(Check check, Observation page) {
        return trail.looks().stream()
                .filter(look -> !trail.changedBefore(look) && trail.changedSince(look.deeds()))
                .map(Look::page)
                .anyMatch(look ->
                        PagePlace.isSame(look, page) && check.evaluate(look).answer() == Answer.HOLDS);
    }

    /** The same words say more of what the expectation is about than they did on the page of the start. */
    private boolean isOfMore(Check check, Observation page) {
        if (PagePlace.path(page.url()).equals(PagePlace.path(trail.start().url()))) {
            return false;
        }
        List<String> before = words(check, trail.start());
        return Words.content(String.join(" ", words(check, page))).stream()
                .anyMatch(
                        word -> Words.share(relevance.content(), List.of(word)) && !Words.share(before, List.of(word)));
    }

    private static List<String> words(Check check, Observation page) {
        return FoundPlace.of(check, page).stream()
                .flatMap(place -> Words.of(place.text()).stream())
                .toList();
    }

    /** As it was: the same evidence, not the same words about another thing. */
    private boolean isUnchanged(Check check, Evaluation found, Observation page) {
        if (!Unchanged.isExpectedBy(expectation)) {
            return false;
        }
        String evidence = check.evaluate(trail.start()).evidence();
        return !PagePlace.isSame(trail.start(), page)
                || check.evaluate(trail.start()).answer() != Answer.HOLDS
                || evidence.equals(found.evidence());
    }

    private boolean isOffer(Check check, Observation page) {
        Observation stated = page.toBuilder()
                .nodes(page.nodes().stream()
                        .filter(node -> !OFFERS.contains(node.role()))
                        .toList())
                .build();
        boolean isSpokenOf = Stream.of(page.nodes(), trail.start().nodes())
                .flatMap(nodes -> nodes.stream().map(PageNode::role))
                .filter(OFFERS::contains)
                .distinct()
                .anyMatch(role -> Words.share(Relevance.calls(role), relevance.content()));
        return !isSpokenOf && check.evaluate(stated).answer() != Answer.HOLDS;
    }

    /** A message belongs to the action that it followed, unless a later one is more about the expectation. */
    private boolean isOfEarlierDeed(MessageCheck check) {
        int first = trail.looks().stream()
                .filter(look -> check.evaluate(look.page()).answer() == Answer.HOLDS)
                .mapToInt(Look::deeds)
                .findFirst()
                .orElse(0);
        return first > 0
                && trail.deeds().stream()
                                .skip(first)
                                .mapToLong(this::nearness)
                                .max()
                                .orElse(0)
                        > nearness(trail.deeds().get(first - 1));
    }

    private long nearness(Deed deed) {
        Set<String> words = Words.content(deed.action().describe()).stream().collect(Collectors.toSet());
        return relevance.content().stream()
                .filter(word -> Words.share(words, Set.of(word)))
                .count();
    }
}
