package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.HoverAction;
import org.openqa.selenium.interactions.Actions;

final class HoverPerformer implements Performer<HoverAction> {
    private final PageDriver browser;
    private final Elements elements;

    HoverPerformer(PageDriver browser, Elements elements) {
        this.browser = browser;
        this.elements = elements;
    }

    @Override
    public ActionResult perform(HoverAction action) throws InterruptedException {
        return elements.use(action.element(), this::hover);
    }

    private ActionResult hover(ReadyElement target) throws InterruptedException {
        browser.tell(
                driver -> new Actions(driver).moveToElement(target.element()).perform());
        return ActionResult.done();
    }
}
