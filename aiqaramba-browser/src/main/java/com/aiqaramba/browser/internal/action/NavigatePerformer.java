package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.observe.Snapshot;
import com.aiqaramba.browser.internal.page.Address;
import com.aiqaramba.browser.internal.page.BrowserErrorPage;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.web.Origin;
import java.util.Optional;
import java.util.function.Supplier;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;

final class NavigatePerformer implements Performer<NavigateAction> {
    private final PageDriver browser;
    private final PageReader reader;
    private final PageLoad pageLoad;
    private final Supplier<Snapshot> latest;

    NavigatePerformer(PageDriver browser, PageReader reader, PageLoad pageLoad, Supplier<Snapshot> latest) {
        this.browser = browser;
        this.reader = reader;
        this.pageLoad = pageLoad;
        this.latest = latest;
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
            Optional<String> error = reader.error();
            if (error.isPresent()) {
                return notOpened(action.url(), error.get());
            }
            return stayed(before, action.url())
                    ? ActionResult.failed("The address on " + origin.get().host()
                            + " has no page (it may have answered with status 204 or 205, or with a download); the page"
                            + " before it is still shown.")
                    : ActionResult.done();
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

    /** Tells whether the document that was seen is shown still; another part of it may have been asked for. */
    private boolean stayed(String before, String url) throws InterruptedException {
        if (!address().equals(before) || (before.contains("#") && url.contains("#"))) {
            return false;
        }
        Snapshot seen = latest.get();
        return seen.equals(Snapshot.EMPTY)
                ? Origin.find(before).isEmpty()
                : seen.observation().document().equals(reader.run(Script.DOCUMENT));
    }

    private String address() throws InterruptedException {
        return Address.of(browser);
    }

    private static ActionResult notOpened(String url, String error) {
        return ActionResult.failed(BrowserErrorPage.describe(url, error));
    }
}
