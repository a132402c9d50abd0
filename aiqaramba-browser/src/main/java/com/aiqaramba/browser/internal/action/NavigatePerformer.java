package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.Browser;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction.Navigate;
import com.aiqaramba.core.web.Origin;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;

final class NavigatePerformer implements Performer<Navigate> {
    private static final Pattern NET_ERROR = Pattern.compile("net::(ERR_[A-Z0-9_]+)");

    private static final String ERROR_PAGE = "return location.protocol !== 'chrome-error:' ? null"
            + " : (document.querySelector('.error-code') || {}).textContent || 'unknown error'";

    private final Browser browser;
    private final PageLoad pageLoad;

    NavigatePerformer(Browser browser, PageLoad pageLoad) {
        this.browser = browser;
        this.pageLoad = pageLoad;
    }

    @Override
    public ActionResult perform(Navigate action) throws InterruptedException {
        Optional<Origin> origin = Origin.find(action.url());
        if (origin.isEmpty()) {
            return ActionResult.failed("Only whole http and https addresses can be opened, like https://example.org/.");
        }
        String before = address();
        try {
            browser.tell(driver -> driver.get(action.url()));
            return errorPage()
                    .map(error -> notOpened(origin.get().host(), error))
                    .orElseGet(ActionResult::done);
        } catch (TimeoutException slow) {
            ActionResult stopped = pageLoad.stop();
            return address().equals(before) && !before.equals(action.url())
                    ? ActionResult.failed("The address on " + origin.get().host() + " did not answer within "
                            + pageLoad.inWords() + ".")
                    : stopped;
        } catch (UnhandledAlertException open) {
            return ActionResult.done("A dialog opened.");
        } catch (WebDriverException failure) {
            return failure(failure, origin.get().host());
        }
    }

    private String address() throws InterruptedException {
        return browser.ask(driver -> String.valueOf(driver.getCurrentUrl()));
    }

    /** The browser shows a page of its own for some errors, and the driver takes it for the page. */
    private Optional<String> errorPage() throws InterruptedException {
        return browser.ask(driver -> Optional.ofNullable(driver.executeScript(ERROR_PAGE)))
                .map(String::valueOf);
    }

    private static ActionResult failure(WebDriverException failure, String host) {
        Matcher error = NET_ERROR.matcher(String.valueOf(failure.getRawMessage()));
        return notOpened(host, error.find() ? error.group(1) : "unknown error");
    }

    private static ActionResult notOpened(String host, String error) {
        return error.equals("ERR_ABORTED")
                ? ActionResult.failed("The address on " + host + " shows no page; it may be a download (ERR_ABORTED).")
                : ActionResult.failed("The address on " + host + " could not be opened: " + error + ".");
    }
}
