package com.aiqaramba.browser.internal.action;

import com.aiqaramba.core.action.ActionResult;

/**
 * Change of what an element was given.
 *
 * @param result the change as a result of the action that gave it
 * @param now what the element holds instead, in words that follow its name; empty when that is not told later
 * @param isEmptied whether it holds nothing, as the fields of a form do that was sent
 */
record Change(ActionResult result, String now, boolean isEmptied) {
    /** Returns a change that is no matter for a later action. */
    static Change passing(ActionResult result) {
        return new Change(result, "", false);
    }
}
