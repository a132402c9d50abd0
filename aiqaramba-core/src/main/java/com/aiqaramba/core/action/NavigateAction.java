package com.aiqaramba.core.action;

import java.util.function.UnaryOperator;

/**
 * Opens an address in the active tab. Immutable.
 *
 * @param url an absolute http or https address
 * @since 0.1.0
 */
public record NavigateAction(String url) implements BrowserAction {
    @Override
    public String describe() {
        return "open " + url;
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new NavigateAction(mapping.apply(url));
    }
}
