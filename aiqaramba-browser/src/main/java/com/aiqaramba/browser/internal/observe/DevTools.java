package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.SilentFrameException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Returns the reference that a world has to a node; empty when the node is gone.
     *
     * @param node the number that DevTools have for it
     * @param world the number of the world
     */
    Optional<String> object(int node, int world) throws InterruptedException {
        Map<String, Object> place = Map.of("backendNodeId", node, "executionContextId", world);
        return Optional.of(ask("DOM.resolveNode", place)
                        .path("object")
                        .path("objectId")
                        .asText())
                .filter(object -> !object.isEmpty());
    }
}
