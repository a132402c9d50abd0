package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.DragAction;
import org.openqa.selenium.interactions.Actions;

/** Performer that drags with the mouse, within one frame. */
final class DragPerformer implements Performer<DragAction> {
    private final PageDriver browser;
    private final Elements elements;

    DragPerformer(PageDriver browser, Elements elements) {
        this.browser = browser;
        this.elements = elements;
    }

    @Override
    public ActionResult perform(DragAction action) throws InterruptedException {
        return elements.use(action.to(), to -> elements.use(action.from(), from -> drag(from, to)));
    }

    private ActionResult drag(ReadyElement from, ReadyElement to) throws InterruptedException {
        if (!from.path().equals(to.path())) {
            return ActionResult.failed("Both elements must stand in the same frame.");
        }
        browser.tell(driver -> new Actions(driver)
                .clickAndHold(from.element())
                // Pages take a drag for one only after the first small movement.
                .moveByOffset(4, 4)
                .moveToElement(to.element())
                .moveByOffset(1, 1)
                .release()
                .perform());
        return ActionResult.done();
    }
}
