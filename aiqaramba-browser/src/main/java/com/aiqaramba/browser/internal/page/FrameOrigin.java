package com.aiqaramba.browser.internal.page;

import com.aiqaramba.core.web.Origin;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.remote.RemoteWebElement;

/**
 * Origin of the frame in which an element stands. It is asked for in a world of our own in the frame's document, so
 * that the page cannot answer what it likes. Of a frame of another site, which is a target of its own, DevTools tell
 * the address under the frame's name, and the document is asked whether that is its origin, as a sandboxed one's is
 * not. ChromeDriver's references name the frame; other browsers are believed about the page itself only, not about its
 * frames.
 */
public final class FrameOrigin {
    private static final Pattern REFERENCE = Pattern.compile("f\\.([0-9A-F]+)\\.d\\..*");

    private static final String WORLD = "aiqaramba-origin";

    private final PageDriver browser;

    /** Asks one browser. */
    public FrameOrigin(PageDriver browser) {
        this.browser = browser;
    }

    /** Returns the origin, empty when it cannot be told for sure or when there is none; the driver is in the frame. */
    public Optional<Origin> of(WebElement element, FramePath path) throws InterruptedException {
        Optional<String> frame = frameOf(element);
        Optional<String> own = frame.isPresent() ? ownOf(frame.get()) : Optional.empty();
        if (own.isPresent()) {
            return Origin.find(own.get());
        }
        Optional<Origin> address = addressOf(frame, path);
        String effective = address.isPresent() ? String.valueOf(browser.run(Script.EFFECTIVE_ORIGIN)) : "";
        return address.filter(
                origin -> Origin.find(effective).filter(origin::equals).isPresent());
    }

    private Optional<String> ownOf(String frame) throws InterruptedException {
        try {
            Optional<JsonNode> world = browser.askDevTools(
                            "Page.createIsolatedWorld", Map.of("frameId", frame, "worldName", WORLD))
                    .map(answer -> answer.path("executionContextId"));
            return world.isEmpty()
                    ? Optional.empty()
                    : browser.askDevTools(
                                    "Runtime.evaluate",
                                    Map.of("contextId", world.get().asInt(), "expression", "self.origin"))
                            .map(answer -> answer.path("result").path("value").asText());
        } catch (WebDriverException frameOfAnotherSite) {
            return Optional.empty();
        }
    }

    private Optional<Origin> addressOf(Optional<String> frame, FramePath path) throws InterruptedException {
        if (frame.isPresent()) {
            return address(frame.get()).flatMap(Origin::find);
        }
        return path.depth() == 0
                ? Origin.find(browser.ask(driver -> String.valueOf(driver.getCurrentUrl())))
                : Optional.empty();
    }

    private static Optional<String> frameOf(WebElement element) {
        if (!(element instanceof RemoteWebElement remote)) {
            return Optional.empty();
        }
        Matcher reference = REFERENCE.matcher(remote.getId());
        return reference.matches() ? Optional.of(reference.group(1)) : Optional.empty();
    }

    private Optional<String> address(String frame) throws InterruptedException {
        try {
            Optional<String> inPage = browser.askDevTools("Page.getFrameTree", Map.of())
                    .flatMap(answer -> inTree(answer.path("frameTree"), frame));
            return inPage.isPresent()
                    ? inPage
                    : browser.askDevTools("Target.getTargets", Map.of()).flatMap(answer -> asTarget(answer, frame));
        } catch (WebDriverException noDevTools) {
            return Optional.empty();
        }
    }

    private static Optional<String> inTree(JsonNode tree, String frame) {
        JsonNode own = tree.path("frame");
        if (own.path("id").asText().equals(frame)) {
            return Optional.of(own.path("securityOrigin").asText());
        }
        for (JsonNode child : tree.path("childFrames")) {
            Optional<String> inChild = inTree(child, frame);
            if (inChild.isPresent()) {
                return inChild;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> asTarget(JsonNode answer, String frame) {
        for (JsonNode target : answer.path("targetInfos")) {
            if (target.path("targetId").asText().equals(frame)) {
                return Optional.of(target.path("url").asText());
            }
        }
        return Optional.empty();
    }
}
