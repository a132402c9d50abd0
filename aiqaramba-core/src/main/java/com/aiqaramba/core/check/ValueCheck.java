package com.aiqaramba.core.check;

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
        List<PageNode> matches = element.findIn(page);
        String wanted = PageText.normalize(expected);
        boolean held = matches.stream()
                .anyMatch(node -> PageText.normalize(PageText.valueOf(node)).equalsIgnoreCase(wanted));
        return Evaluation.of(held, Evidence.found(element, matches, page));
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
