package com.aiqaramba.core.action;

import java.util.function.UnaryOperator;

/**
 * Chooses an option of a list. Immutable.
 *
 * @param element which list
 * @param option the option's visible text
 * @since 0.1.0
 */
public record SelectAction(ElementRef element, String option) implements BrowserAction {
    @Override
    public String describe() {
        return "select \"" + option + "\" in " + element;
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new SelectAction(element.mapText(mapping), mapping.apply(option));
    }
}
