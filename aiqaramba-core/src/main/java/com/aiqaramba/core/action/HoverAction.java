package com.aiqaramba.core.action;

import java.util.function.UnaryOperator;

/**
 * Moves the mouse over an element. Immutable.
 *
 * @param element which element
 * @since 0.1.0
 */
public record HoverAction(ElementRef element) implements BrowserAction {
    @Override
    public String describe() {
        return "hover over " + element;
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new HoverAction(element.mapText(mapping));
    }
}
