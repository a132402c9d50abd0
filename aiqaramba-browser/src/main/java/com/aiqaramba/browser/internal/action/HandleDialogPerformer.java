package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.HandleDialogAction;
import org.openqa.selenium.Alert;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * Performer that answers dialogs. A page that opens them without end cannot be left in any other way than with its
 * browser.
 */
final class HandleDialogPerformer implements Performer<HandleDialogAction> {
    private static final int MOST_IN_A_ROW = 20;

    private final PageDriver browser;
    private int inARow;

    HandleDialogPerformer(PageDriver browser) {
        this.browser = browser;
    }

    @Override
    public ActionResult perform(HandleDialogAction action) throws InterruptedException {
        try {
            browser.tell(driver -> answer(driver, action));
            if (++inARow == MOST_IN_A_ROW) {
                browser.fail("The browser was ended, because a page opened " + MOST_IN_A_ROW
                        + " dialogs one after the other and could not be left.");
            }
            return ActionResult.done();
        } catch (NoAlertPresentException none) {
            return ActionResult.failed("No dialog is open.");
        } catch (ElementNotInteractableException takesNoText) {
            return ActionResult.failed("This dialog takes no text; answer it without.");
        }
    }

    /** Notes that another action was possible: the page can be left. */
    void somethingElseWasDone() {
        inARow = 0;
    }

    private static void answer(RemoteWebDriver driver, HandleDialogAction action) {
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
