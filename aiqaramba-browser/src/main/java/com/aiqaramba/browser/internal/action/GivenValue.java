package com.aiqaramba.browser.internal.action;

import com.aiqaramba.core.action.ActionResult;
import java.util.Optional;

/**
 * Value of a field that is picked from.
 *
 * @param value as the field held it
 */
record GivenValue(String value) implements Given {
    @Override
    public Optional<Change> in(Field field) throws InterruptedException {
        String held = field.value();
        return held.equals(value)
                ? Optional.empty()
                : Optional.of(new Change(
                        ActionResult.failed("The field did not keep it: it holds \"" + held + "\"."),
                        "holds \"" + held + "\", not \"" + value + "\"",
                        held.isEmpty()));
    }

    @Override
    public ActionResult gone(boolean isFramed) {
        return ActionResult.done("The field is gone; look whether the page took the value.");
    }
}
