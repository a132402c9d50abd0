package com.aiqaramba.core.action;

import java.util.function.UnaryOperator;

/**
 * Drags one element onto another. Immutable.
 *
 * @param from what is dragged
 * @param to where it is dropped
 * @since 0.1.0
 */
public record DragAction(ElementRef from, ElementRef to) implements BrowserAction {
    @Override
    public String describe() {
        return "drag " + from + " onto " + to;
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new DragAction(from.mapText(mapping), to.mapText(mapping));
    }
}
