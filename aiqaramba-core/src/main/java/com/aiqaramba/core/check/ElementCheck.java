package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An element is there, gone, or in a state. One matching element suffices, but of several of one name all have to be in
 * the state: otherwise it cannot be told which of them is meant.
 * Immutable.
 *
 * @param element which element
 * @param condition what must hold of it
 * @since 0.1.0
 */
public record ElementCheck(ElementQuery element, ElementCondition condition) implements Check {
    @Override
    public Evaluation evaluate(Observation page) {
        boolean isOfState = condition != ElementCondition.PRESENT && condition != ElementCondition.ABSENT;
        List<PageNode> matches = isOfState ? element.findNamed(page) : element.findIn(page);
        String evidence = Evidence.found(element, matches, page);
        if (matches.isEmpty()) {
            return missing(page, evidence);
        }
        if (isOfState
                && Evidence.areOfOneName(matches)
                && matches.stream().map(condition::holdsFor).distinct().count() > 1) {
            return Evaluation.cannotBeTold(evidence + ", of one name and in several states");
        }
        if (condition != ElementCondition.ABSENT && matches.stream().anyMatch(condition::holdsFor)) {
            return Evaluation.holds(evidence);
        }
        return condition == ElementCondition.ABSENT || Evidence.isWhole(page)
                ? Evaluation.doesNotHold(evidence)
                : Evaluation.cannotBeTold(evidence + Evidence.doubt(page));
    }

    private Evaluation missing(Observation page, String evidence) {
        if (!element.isTold() || !Evidence.isWhole(page)) {
            return Evaluation.cannotBeTold(evidence + element.doubt());
        }
        if (condition != ElementCondition.ABSENT) {
            return Evaluation.doesNotHold(evidence).byAbsence();
        }
        return element.role().isEmpty()
                ? PageText.excerpt(PageText.blocks(page), element.name())
                        .map(text -> Evaluation.doesNotHold("found as text: " + text))
                        .orElse(Evaluation.holds(evidence).byAbsence())
                : Evaluation.holds(evidence).byAbsence();
    }

    @Override
    public String describe() {
        return element + " is " + condition.words();
    }

    @Override
    public String subject() {
        return element.name();
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new ElementCheck(element.mapText(mapping), condition);
    }
}
