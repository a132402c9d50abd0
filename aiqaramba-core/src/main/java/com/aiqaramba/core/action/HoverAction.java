package com.aiqaramba.core.action;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Moves the mouse over an element. Immutable.
 *
 * @param element which element
 * @param point where
 * @since 0.1.0
 */
public record HoverAction(ElementRef element, ElementPoint point) implements BrowserAction {
    /**
     * Moves the mouse over the middle of an element.
     *
     * @param element which element
     */
    public HoverAction(ElementRef element) {
        this(element, ElementPoint.MIDDLE);
    }

    @Override
    public List<ElementRef> elements() {
        return List.of(element);
    }

    @Override
    public String describe() {
        return "hover over " + element + point.describe();
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new HoverAction(element.mapText(mapping), point);
    }
}
