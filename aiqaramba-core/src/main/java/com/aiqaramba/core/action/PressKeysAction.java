package com.aiqaramba.core.action;

import java.util.function.UnaryOperator;

/**
 * Presses keys where the focus is. Immutable.
 *
 * @param keys a key, or keys held together joined by {@code +}: {@code Enter}, {@code Escape}, {@code Tab},
 *     {@code ArrowDown}, {@code Control+A}; names as in the UI Events specification
 * @since 0.1.0
 */
public record PressKeysAction(String keys) implements BrowserAction {
    @Override
    public String describe() {
        return "press " + keys;
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new PressKeysAction(mapping.apply(keys));
    }
}
