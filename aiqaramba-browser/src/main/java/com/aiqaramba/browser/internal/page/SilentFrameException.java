package com.aiqaramba.browser.internal.page;

import org.openqa.selenium.WebDriverException;

/** Tells that a frame with a process of its own does not answer: a script in it never ends, or a dialog is open. */
public final class SilentFrameException extends WebDriverException {
    private static final long serialVersionUID = 1L;

    SilentFrameException() {
        super("A frame of another site does not answer.");
    }
}
