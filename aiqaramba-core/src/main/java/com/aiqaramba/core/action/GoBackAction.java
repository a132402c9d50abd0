package com.aiqaramba.core.action;

import java.util.function.UnaryOperator;

/**
 * Goes back one page in the tab's history. Immutable.
 *
 * @since 0.1.0
 */
public record GoBackAction() implements BrowserAction {
    @Override
    public String describe() {
        return "go back";
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return this;
    }
}
