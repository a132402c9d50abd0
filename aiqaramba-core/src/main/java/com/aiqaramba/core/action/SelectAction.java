package com.aiqaramba.core.action;

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
}
