package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An element has a detail that {@link PageNode#detail} tells: the target of a link, the level of a heading, the choices
 * of a list. Immutable.
 *
 * @param element which element
 * @param detail a part of the detail, found as whole words in any case; not blank
 * @since 0.1.0
 */
public record DetailCheck(ElementQuery element, String detail) implements Check {
    /** Refuses a blank detail. */
    public DetailCheck {
        PageText.requireSubstance(detail, "detail");
    }

    @Override
    public Evaluation evaluate(Observation page) {
        List<PageNode> matches = element.findNamed(page);
        if (matches.isEmpty()) {
            String evidence = Evidence.found(element, matches, page);
            return element.isTold() && Evidence.isWhole(page)
                    ? Evaluation.doesNotHold(evidence).byAbsence()
                    : Evaluation.cannotBeTold(evidence + element.doubt());
        }
        List<PageNode> having = matches.stream()
                .filter(node -> PageText.contains(node.detail(), detail))
                .toList();
        String evidence = Evidence.found(element, matches, page) + ": "
                + PageText.clip((having.isEmpty() ? matches : having).get(0).detail());
        if (having.isEmpty()) {
            return Evaluation.doesNotHold(evidence);
        }
        return having.size() < matches.size() && Evidence.areOfOneName(matches)
                ? Evaluation.cannotBeTold(evidence + ", of one name and with several details")
                : Evaluation.holds(evidence);
    }

    @Override
    public String describe() {
        return element + " has the detail \"" + PageText.collapse(detail) + "\"";
    }

    @Override
    public String subject() {
        return element.name() + " " + detail;
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new DetailCheck(element.mapText(mapping), mapping.apply(detail));
    }
}
