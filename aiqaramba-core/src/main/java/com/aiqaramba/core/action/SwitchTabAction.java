package com.aiqaramba.core.action;

import java.util.function.UnaryOperator;

/**
 * Makes another tab the active one. Immutable.
 *
 * @param number its number in the latest observation
 * @since 0.1.0
 */
public record SwitchTabAction(int number) implements BrowserAction {
    @Override
    public String describe() {
        return "switch to tab " + number;
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return this;
    }
}
