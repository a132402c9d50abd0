package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.Address;
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
        String before = Address.of(browser);
        browser.tell(driver -> driver.navigate().back());
        String after = Address.of(browser);
        return before.equals(after)
                ? ActionResult.done("The address is the same as before; there may be nothing to go back to.")
                : ActionResult.done();
    }
}
