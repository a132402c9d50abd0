package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.GoBackAction;

final class GoBackPerformer implements Performer<GoBackAction> {
    private final PageDriver browser;

    GoBackPerformer(PageDriver browser) {
        this.browser = browser;
    }

    @Override
    public ActionResult perform(GoBackAction action) throws InterruptedException {
        String before = browser.ask(driver -> String.valueOf(driver.getCurrentUrl()));
        browser.tell(driver -> driver.navigate().back());
        String after = browser.ask(driver -> String.valueOf(driver.getCurrentUrl()));
        return before.equals(after)
                ? ActionResult.done("The address is the same as before; there may be nothing to go back to.")
                : ActionResult.done();
    }
}
