package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;

/**
 * Account of what the mouse reached: each part is empty when it was the element, words for something else, and
 * null when nothing came.
 */
record Watched(
        @Nullable String moved,
        @Nullable String pressed,
        @Nullable String released,
        boolean asksForFile) {
    /**
     * Asks the page; empty when it is another one by now, or a dialog is open.
     *
     * @param goOn for what to go on watching when it has not come yet: "press", "move", or nothing
     */
    static Optional<Watched> of(PageDriver browser, ReadyElement target, String goOn) throws InterruptedException {
        try {
            browser.enter(target.path());
            return target.handle().run(Script.WATCHED, goOn) instanceof List<?> seen && seen.size() == 4
                    ? Optional.of(new Watched(
                            text(seen.get(0)), text(seen.get(1)), text(seen.get(2)), Boolean.TRUE.equals(seen.get(3))))
                    : Optional.empty();
        } catch (WebDriverException navigatedOrDialog) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(@Nullable Object words) {
        return words == null ? null : String.valueOf(words);
    }
}
