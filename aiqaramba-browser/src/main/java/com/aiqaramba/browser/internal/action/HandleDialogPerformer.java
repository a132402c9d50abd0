package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.Browser;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction.HandleDialog;
import org.openqa.selenium.Alert;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.remote.RemoteWebDriver;

final class HandleDialogPerformer implements Performer<HandleDialog> {
    private final Browser browser;

    HandleDialogPerformer(Browser browser) {
        this.browser = browser;
    }

    @Override
    public ActionResult perform(HandleDialog action) throws InterruptedException {
        try {
            browser.tell(driver -> answer(driver, action));
            return ActionResult.done();
        } catch (NoAlertPresentException none) {
            return ActionResult.failed("No dialog is open.");
        } catch (ElementNotInteractableException takesNoText) {
            return ActionResult.failed("This dialog takes no text; answer it without.");
        }
    }

    private static void answer(RemoteWebDriver driver, HandleDialog action) {
        Alert dialog = driver.switchTo().alert();
        if (action.accept() && !action.text().isEmpty()) {
            dialog.sendKeys(action.text());
        }
        if (action.accept()) {
            dialog.accept();
        } else {
            dialog.dismiss();
        }
    }
}
