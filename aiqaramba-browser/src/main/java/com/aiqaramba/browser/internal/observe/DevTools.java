package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.SilentFrameException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;

/** DevTools of one browser's active tab, or of a frame of it, where it has them. For one thread at a time. */
final class DevTools {
    private final PageDriver browser;
    private final String frame;

    DevTools(PageDriver browser) {
        this(browser, "");
    }

    private DevTools(PageDriver browser, String frame) {
        this.browser = browser;
        this.frame = frame;
    }

    /** Returns those of a frame that has a process of its own. */
    DevTools ofFrame(String name) {
        return new DevTools(browser, name);
    }

    /** Tells whether they are those of a frame. */
    boolean areOfFrame() {
        return !frame.isEmpty();
    }

    /**
     * The answer is missing where the browser has no DevTools, or does not answer now.
     *
     * @throws SilentFrameException when they are those of a frame that does not answer
     */
    JsonNode ask(String command, Map<String, Object> parameters) throws InterruptedException {
        try {
            return (areOfFrame()
                            ? browser.askFrame(frame, command, parameters)
                            : browser.askDevTools(command, parameters))
                    .orElse(MissingNode.getInstance());
        } catch (UnhandledAlertException | SilentFrameException told) {
            throw told;
        } catch (WebDriverException notNow) {
            return MissingNode.getInstance();
        }
    }
}
