package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An element is there, gone, or in a state. For {@code PRESENT} and the states, one matching element suffices.
 * Immutable.
 *
 * @param element which element
 * @param condition what must hold of it
 * @since 0.1.0
 */
public record ElementCheck(ElementQuery element, ElementCondition condition) implements Check {
    @Override
    public Evaluation evaluate(Observation page) {
        List<PageNode> matches = element.findIn(page);
        boolean held = condition == ElementCondition.ABSENT
                ? matches.isEmpty() && Evidence.isWhole(page)
                : matches.stream().anyMatch(condition::holdsFor);
        return Evaluation.of(held, Evidence.found(element, matches, page));
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
