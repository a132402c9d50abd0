package com.aiqaramba.browser.internal.action;

import com.aiqaramba.core.action.ActionResult;
import java.util.Optional;

/** Value that a field was given, and holds as far as anybody knows. */
interface Given {
    /** Returns what has become of it in the field; empty while the field holds the same. */
    Optional<Change> in(Field field) throws InterruptedException;

    /**
     * Returns what is to be said when the field is gone, and no other one like it is there.
     *
     * @param isFramed whether it stood in a frame
     */
    ActionResult gone(boolean isFramed);
}
