package com.aiqaramba.core.action;

import java.util.function.UnaryOperator;

/**
 * Clicks in the middle of an element. Immutable.
 *
 * @param element which element
 * @since 0.1.0
 */
public record ClickAction(ElementRef element) implements BrowserAction {
    @Override
    public String describe() {
        return "click " + element;
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new ClickAction(element.mapText(mapping));
    }
}
