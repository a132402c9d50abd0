package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ElementRef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;

/**
 * Account of where something was let go that was dragged.
 *
 * @param over empty for the element that was meant, words for something else, null when nothing is known of it
 * @param isBeside whether it was over the element before, which then made room, as the rows of a list do
 * @param isRefused whether no drop came of it
 */
record Dropped(@Nullable String over, boolean isBeside, boolean isRefused) {
    /** Asks the page; empty when it is another one by now, or a dialog is open. */
    static Optional<Dropped> of(PageDriver browser, ReadyElement end) throws InterruptedException {
        try {
            browser.enter(end.path());
            return end.handle().run(Script.WATCHED, "drop") instanceof List<?> seen && seen.size() == 3
                    ? Optional.of(new Dropped(
                            seen.get(0) == null ? null : String.valueOf(seen.get(0)),
                            Boolean.TRUE.equals(seen.get(1)),
                            Boolean.TRUE.equals(seen.get(2))))
                    : Optional.empty();
        } catch (WebDriverException navigatedOrDialog) {
            return Optional.empty();
        }
    }

    /** Says it, where it is not the element that was meant. */
    ActionResult told(ElementRef to, ActionResult result) {
        if (over == null) {
            return ActionResult.done("Where it was let go cannot be told; look whether it arrived.");
        }
        if (over.isEmpty()) {
            return isRefused ? ActionResult.done("It was let go there, but the page takes no drop there.") : result;
        }
        return isBeside
                ? ActionResult.done(to + " made room meanwhile: it was let go on " + over + ".")
                : ActionResult.failed(to + " moves: what was dragged was let go on " + over + " instead.");
    }
}
