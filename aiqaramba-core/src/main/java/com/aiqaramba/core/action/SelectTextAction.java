package com.aiqaramba.core.action;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Selects a part of a text, as one does with the mouse before one copies or formats it. Immutable.
 *
 * @param text which part; it must stand there once
 * @param element the field or element in which it stands; empty for anywhere on the page
 * @since 0.1.0
 */
public record SelectTextAction(String text, Optional<ElementRef> element) implements BrowserAction {
    @Override
    public List<ElementRef> elements() {
        return element.stream().toList();
    }

    @Override
    public String describe() {
        return "select the text \"" + text + "\""
                + element.map(target -> " in " + target).orElse("");
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new SelectTextAction(mapping.apply(text), element.map(target -> target.mapText(mapping)));
    }
}
