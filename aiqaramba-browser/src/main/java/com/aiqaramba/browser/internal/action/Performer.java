package com.aiqaramba.browser.internal.action;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;

/** Performer of one kind of action. */
@FunctionalInterface
interface Performer<A extends BrowserAction> {
    /**
     * Does the action; what the page does not allow is a result. The caller waits for the page to settle and goes back
     * to the top frame.
     */
    ActionResult perform(A action) throws InterruptedException;
}
