package com.aiqaramba.browser.internal.action;

import com.aiqaramba.core.action.ActionResult;
import java.util.Optional;

/**
 * Secret that a field holds, of which nothing is kept but its length.
 *
 * @param length how many characters the field held
 */
record GivenSecret(int length) implements Given {
    @Override
    public Optional<Change> in(Field field) throws InterruptedException {
        int held = field.value().length();
        return held == length
                ? Optional.empty()
                : Optional.of(new Change(
                        ActionResult.failed("The field did not keep the secret."),
                        "does not hold the secret any more",
                        held == 0));
    }

    @Override
    public ActionResult gone(boolean isFramed) {
        return ActionResult.done("The field is gone; look whether the page took the secret.");
    }
}
