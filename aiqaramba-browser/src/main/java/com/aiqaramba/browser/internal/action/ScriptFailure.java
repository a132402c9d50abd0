package com.aiqaramba.browser.internal.action;

import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.WebDriverException;

/** Failure of one of the driver's own scripts, which need what a page may have replaced; nothing was done then. */
final class ScriptFailure {
    private ScriptFailure() {}

    /** Tells it from failures that have a reason. */
    static boolean isOne(WebDriverException failure) {
        return failure instanceof JavascriptException || failure.getClass().equals(WebDriverException.class);
    }
}
