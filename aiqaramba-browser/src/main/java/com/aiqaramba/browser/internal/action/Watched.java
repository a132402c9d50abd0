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
 *
 * @param lost why no click came of a press that reached the element: "rebuilt" or "moved"; empty for no reason
 */
record Watched(
        @Nullable String moved,
        @Nullable String pressed,
        @Nullable String released,
        boolean asksForFile,
        String lost) {
    /**
     * Asks the page; empty when it is another one by now, or a dialog is open.
     *
     * @param goOn for what to go on watching when it has not come yet: "press", "move", or nothing; "down" goes on in
     *     any case
     */
    static Optional<Watched> of(PageDriver browser, ReadyElement target, String goOn) throws InterruptedException {
        try {
            browser.enter(target.path());
            return target.handle().run(Script.WATCHED, goOn) instanceof List<?> seen && seen.size() == 5
                    ? Optional.of(new Watched(
                            text(seen.get(0)),
                            text(seen.get(1)),
                            text(seen.get(2)),
                            Boolean.TRUE.equals(seen.get(3)),
                            String.valueOf(seen.get(4))))
                    : Optional.empty();
        } catch (WebDriverException navigatedOrDialog) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(@Nullable Object words) {
        return words == null ? null : String.valueOf(words);
    }
}
