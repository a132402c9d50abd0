package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.action.ActionResult;
import java.math.BigDecimal;
import java.time.Duration;

/** Load of a page, broken off when it takes longer than the run allows. */
final class PageLoad {
    private final PageDriver browser;
    private final Duration timeout;

    PageLoad(PageDriver browser, Duration timeout) {
        this.browser = browser;
        this.timeout = timeout;
    }

    /** Stops what is loading; what has come of it by then stays. */
    ActionResult stop() throws InterruptedException {
        browser.tell(driver -> driver.executeScript("window.stop()"));
        return ActionResult.done(
                "The page was still loading after " + inWords() + " and was stopped; it may be incomplete.");
    }

    String inWords() {
        return BigDecimal.valueOf(timeout.toMillis(), 3).stripTrailingZeros().toPlainString() + " seconds";
    }
}
