package com.aiqaramba.browser.internal.action;

import com.aiqaramba.core.action.ActionResult;

/** Use of an element that was found. */
@FunctionalInterface
interface Use {
    ActionResult on(ReadyElement target) throws InterruptedException;
}
