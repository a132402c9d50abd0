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
    public Optional<ActionResult> in(Field field) throws InterruptedException {
        return field.value().length() == length
                ? Optional.empty()
                : Optional.of(ActionResult.failed("The field did not keep the secret."));
    }

    @Override
    public ActionResult gone(boolean isFramed) {
        return ActionResult.done("The field is gone; look whether the page took the secret.");
    }
}
