package com.aiqaramba.browser.internal.action;

import com.aiqaramba.core.action.ActionResult;
import java.util.Optional;

/** Comparison of what an element holds by now with what it held when it was left. */
@FunctionalInterface
interface Comparison {
    /** Returns what has become of it; empty while it holds the same. */
    Optional<ActionResult> now() throws InterruptedException;
}
