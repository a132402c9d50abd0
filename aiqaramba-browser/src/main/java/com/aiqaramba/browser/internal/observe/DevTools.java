package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;

/** DevTools of one browser, where it has them. For one thread at a time. */
final class DevTools {
    private final PageDriver browser;

    DevTools(PageDriver browser) {
        this.browser = browser;
    }

    /** The answer is missing where the browser has no DevTools, or does not answer now. */
    JsonNode ask(String command, Map<String, Object> parameters) throws InterruptedException {
        try {
            return browser.askDevTools(command, parameters).orElse(MissingNode.getInstance());
        } catch (UnhandledAlertException open) {
            throw open;
        } catch (WebDriverException notNow) {
            return MissingNode.getInstance();
        }
    }
}
