package com.aiqaramba.core.action;

import java.util.function.UnaryOperator;

/**
 * Answers an open JavaScript dialog. Immutable.
 *
 * @param accept true for OK, false for Cancel
 * @param text what to enter into a prompt; empty for none
 * @since 0.1.0
 */
public record HandleDialogAction(boolean accept, String text) implements BrowserAction {
    @Override
    public String describe() {
        return accept ? "accept the dialog" : "dismiss the dialog";
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new HandleDialogAction(accept, mapping.apply(text));
    }
}
