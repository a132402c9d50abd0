package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ClickAction;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;

/** Performer that clicks with the mouse, never by script: what a person cannot hit is not hit. */
final class ClickPerformer implements Performer<ClickAction> {
    private final PageDriver browser;
    private final Elements elements;

    ClickPerformer(PageDriver browser, Elements elements) {
        this.browser = browser;
        this.elements = elements;
    }

    @Override
    public ActionResult perform(ClickAction action) throws InterruptedException {
        return elements.use(action.element(), target -> click(action, target));
    }

    private ActionResult click(ClickAction action, ReadyElement target) throws InterruptedException {
        if (target.state().isFileField()) {
            return ActionResult.failed(action.element() + " takes a file: use upload_file.");
        }
        if (!target.state().cover().isEmpty()) {
            return covered(action, target.state().cover());
        }
        try {
            browser.tell(driver -> target.element().click());
            return ActionResult.done();
        } catch (ElementClickInterceptedException moved) {
            return covered(action, "something else");
        } catch (ElementNotInteractableException hidden) {
            return ActionResult.failed(action.element() + " has no place that can be clicked.");
        }
    }

    private static ActionResult covered(ClickAction action, String cover) {
        return ActionResult.failed(
                action.element() + " is covered by " + cover + "; close or move that first, or scroll.");
    }
}
