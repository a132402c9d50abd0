package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.Tabs;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.SwitchTabAction;

final class SwitchTabPerformer implements Performer<SwitchTabAction> {
    private final Tabs tabs;

    SwitchTabPerformer(Tabs tabs) {
        this.tabs = tabs;
    }

    @Override
    public ActionResult perform(SwitchTabAction action) throws InterruptedException {
        return tabs.activate(action.number())
                ? ActionResult.done()
                : ActionResult.failed("There is no tab " + action.number() + ".");
    }
}
