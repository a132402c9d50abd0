package com.aiqaramba.browser.internal.page;

import java.util.HashMap;
import java.util.Map;
import org.openqa.selenium.WebDriverException;

/**
 * Dialogs of tabs that are not active but may share a process with the one that is, where DevTools do not answer them:
 * an open one would stop every command for the active tab for good. As long as a tab is not active, its dialogs are
 * answered at once, with no, and told. A page can see that. For one thread at a time.
 */
final class SilentDialogs {
    private static final String ADD = "Page.addScriptToEvaluateOnNewDocument";
    private static final String REMOVE = "Page.removeScriptToEvaluateOnNewDocument";

    private final PageDriver browser;
    /** The scripts that keep them silent, by tab. */
    private final Map<String, String> silent = new HashMap<>();

    SilentDialogs(PageDriver browser) {
        this.browser = browser;
    }

    /** Silences the tab in which the driver is. */
    void silence(String handle) throws InterruptedException {
        if (!browser.hearsDialogs() && !silent.containsKey(handle)) {
            silent.put(handle, add(Script.SILENCE));
        }
    }

    /** Gives the tab in which the driver is its dialogs back. */
    void restore(String handle) throws InterruptedException {
        String script = silent.remove(handle);
        if (script != null) {
            remove(script);
            remove(add(Script.RESTORE));
        }
    }

    private String add(Script script) throws InterruptedException {
        Map<String, Object> parameters =
                Map.of("source", "(() => {" + script.source() + "})()", "runImmediately", true);
        try {
            return browser.askDevTools(ADD, parameters)
                    .map(answer -> answer.path("identifier").asText())
                    .orElse("");
        } catch (WebDriverException dialogOrClosedTab) {
            return "";
        }
    }

    private void remove(String script) throws InterruptedException {
        try {
            if (!script.isEmpty()) {
                browser.tellDevTools(REMOVE, Map.of("identifier", script));
            }
        } catch (WebDriverException dialogOrClosedTab) {
            // Then there is nothing to remove it from.
        }
    }
}
