package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.Browser;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction.Navigate;
import com.aiqaramba.core.web.Origin;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;

final class NavigatePerformer implements Performer<Navigate> {
    private static final Pattern NET_ERROR = Pattern.compile("net::(ERR_[A-Z0-9_]+)");

    private final Browser browser;
    private final Duration pageLoadTimeout;

    NavigatePerformer(Browser browser, Duration pageLoadTimeout) {
        this.browser = browser;
        this.pageLoadTimeout = pageLoadTimeout;
    }

    @Override
    public ActionResult perform(Navigate action) throws InterruptedException {
        Optional<Origin> origin = Origin.find(action.url());
        if (origin.isEmpty()) {
            return ActionResult.failed("Only whole http and https addresses can be opened, like https://example.org/.");
        }
        try {
            browser.tell(driver -> driver.get(action.url()));
            return ActionResult.done();
        } catch (TimeoutException slow) {
            return stop();
        } catch (UnhandledAlertException open) {
            return ActionResult.done("A dialog opened.");
        } catch (WebDriverException failure) {
            return ActionResult.failed(reason(failure, origin.get().host()));
        }
    }

    private ActionResult stop() throws InterruptedException {
        browser.tell(driver -> driver.executeScript("window.stop()"));
        return ActionResult.done("The page was still loading after " + pageLoadTimeout.toSeconds()
                + " seconds and was stopped; it may be incomplete.");
    }

    private static String reason(WebDriverException failure, String host) {
        Matcher error = NET_ERROR.matcher(String.valueOf(failure.getRawMessage()));
        if (!error.find()) {
            return "The address on " + host + " could not be opened.";
        }
        return error.group(1).equals("ERR_ABORTED")
                ? "The address on " + host + " shows no page; it may be a download (ERR_ABORTED)."
                : "The address on " + host + " could not be opened: " + error.group(1) + ".";
    }
}
