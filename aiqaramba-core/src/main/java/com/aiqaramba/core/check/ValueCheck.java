package com.aiqaramba.core.check;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An element has a value: a field its content, anything else its text. White space and case do not count. When
 * several elements match, one with the value suffices. Immutable.
 *
 * @param element which element
 * @param expected the whole value; empty means an empty field
 * @since 0.1.0
 */
public record ValueCheck(ElementQuery element, String expected) implements Check {
    @Override
    public Evaluation evaluate(Observation page) {
        List<PageNode> matches = element.findNamed(page);
        String wanted = PageText.normalize(expected);
        String evidence = Evidence.found(element, matches, page);
        if (matches.stream().anyMatch(node -> node.is(NodeState.PROTECTED))) {
            return Evaluation.cannotBeTold(evidence + ", but the values of protected fields are not read");
        }
        long having = matches.stream()
                .filter(node -> PageText.normalize(PageText.valueOf(node)).equalsIgnoreCase(wanted))
                .count();
        if (having > 0) {
            return having < matches.size() && Evidence.areOfOneName(matches)
                    ? Evaluation.cannotBeTold(evidence + ", of one name and with several values")
                    : Evaluation.holds(evidence);
        }
        boolean isSure = Evidence.isWhole(page) && (element.isTold() || !matches.isEmpty());
        Evaluation differs = Evaluation.doesNotHold(evidence);
        return isSure
                ? (matches.isEmpty() ? differs.byAbsence() : differs)
                : Evaluation.cannotBeTold(evidence + (matches.isEmpty() ? element.doubt() : Evidence.doubt(page)));
    }

    @Override
    public String describe() {
        return element + " has the value \"" + PageText.collapse(expected) + "\"";
    }

    @Override
    public String subject() {
        return element.name() + " " + expected;
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new ValueCheck(element.mapText(mapping), mapping.apply(expected));
    }
}
