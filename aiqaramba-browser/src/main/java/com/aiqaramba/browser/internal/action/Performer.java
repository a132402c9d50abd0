package com.aiqaramba.browser.internal.action;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;

/** Does one kind of action. */
@FunctionalInterface
interface Performer<A extends BrowserAction> {
    /**
     * Does it; what the page does not allow is a result. The caller waits for the page to settle and goes back to the
     * top frame.
     */
    ActionResult perform(A action) throws InterruptedException;
}
