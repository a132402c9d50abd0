package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.page.Address;
import com.aiqaramba.browser.internal.page.BrowserErrorPage;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.web.Origin;
import java.util.Optional;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;

final class NavigatePerformer implements Performer<NavigateAction> {
    private final PageDriver browser;
    private final PageReader reader;
    private final PageLoad pageLoad;

    NavigatePerformer(PageDriver browser, PageReader reader, PageLoad pageLoad) {
        this.browser = browser;
        this.reader = reader;
        this.pageLoad = pageLoad;
    }

    @Override
    public ActionResult perform(NavigateAction action) throws InterruptedException {
        Optional<Origin> origin = Origin.find(action.url());
        if (origin.isEmpty()) {
            return ActionResult.failed("Only whole http and https addresses can be opened, like https://example.org/.");
        }
        String before = address();
        try {
            browser.open(action.url());
            return reader.error().map(error -> notOpened(action.url(), error)).orElseGet(ActionResult::done);
        } catch (TimeoutException slow) {
            ActionResult stopped = pageLoad.stop();
            return address().equals(before) && !before.equals(action.url())
                    ? ActionResult.failed("The address on " + origin.get().host() + " did not answer within "
                            + pageLoad.inWords() + ".")
                    : stopped;
        } catch (UnhandledAlertException open) {
            return ActionResult.done("A dialog opened.");
        } catch (WebDriverException failure) {
            return notOpened(action.url(), String.valueOf(failure.getRawMessage()));
        }
    }

    private String address() throws InterruptedException {
        return Address.of(browser);
    }

    private static ActionResult notOpened(String url, String error) {
        return ActionResult.failed(BrowserErrorPage.describe(url, error));
    }
}
