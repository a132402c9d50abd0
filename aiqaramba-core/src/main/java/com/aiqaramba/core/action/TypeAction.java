package com.aiqaramba.core.action;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Types text into a field. Immutable.
 *
 * @param element which field
 * @param text what to type
 * @param clear whether the field is emptied first
 * @since 0.1.0
 */
public record TypeAction(ElementRef element, String text, boolean clear) implements BrowserAction {
    @Override
    public List<ElementRef> elements() {
        return List.of(element);
    }

    @Override
    public String describe() {
        return "type \"" + text + "\" into " + element;
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new TypeAction(element.mapText(mapping), mapping.apply(text), clear);
    }
}
