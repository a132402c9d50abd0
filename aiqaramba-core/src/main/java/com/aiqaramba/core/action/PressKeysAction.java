package com.aiqaramba.core.action;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Presses keys. Immutable.
 *
 * @param keys keys in a row, with blanks between: {@code ArrowDown ArrowDown Enter}; each is a key, or keys held
 *     together joined by {@code +}, such as {@code Control+A}, and may be repeated, such as {@code Tab*3}; names as in
 *     the UI Events specification
 * @param element gets the focus first; empty for where the focus is
 * @since 0.1.0
 */
public record PressKeysAction(String keys, Optional<ElementRef> element) implements BrowserAction {
    /**
     * Presses keys where the focus is.
     *
     * @param keys which ones
     */
    public PressKeysAction(String keys) {
        this(keys, Optional.empty());
    }

    @Override
    public List<ElementRef> elements() {
        return element.stream().toList();
    }

    @Override
    public String describe() {
        return "press " + keys + element.map(target -> " in " + target).orElse("");
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new PressKeysAction(mapping.apply(keys), element.map(target -> target.mapText(mapping)));
    }
}
