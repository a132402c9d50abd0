package com.aiqaramba.browser.internal.page;

import com.aiqaramba.core.web.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.RemoteWebElement;

/**
 * Origin of the frame in which an element stands. The browser's process is asked and not the page, which
 * could answer what it likes. ChromeDriver's references name the frame; a frame of another site is a target of its own,
 * which DevTools lists under the same name. Other browsers are believed about the page itself only, not about its
 * frames.
 */
public final class FrameOrigin {
    private static final Pattern REFERENCE = Pattern.compile("f\\.([0-9A-F]+)\\.d\\..*");

    private final PageDriver browser;

    /** Asks one browser. */
    public FrameOrigin(PageDriver browser) {
        this.browser = browser;
    }

    /** Returns the origin, empty when it cannot be told for sure or when there is none. */
    public Optional<Origin> of(WebElement element, FramePath path) throws InterruptedException {
        Optional<String> frame = frameOf(element);
        if (frame.isPresent()) {
            return browser.ask(driver -> address(driver, frame.get())).flatMap(Origin::find);
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

    private static Optional<String> address(RemoteWebDriver driver, String frame) {
        if (!(driver instanceof HasCdp devTools)) {
            return Optional.empty();
        }
        try {
            Object tree =
                    devTools.executeCdpCommand("Page.getFrameTree", Map.of()).get("frameTree");
            Optional<String> inPage = inTree(tree, frame);
            return inPage.isPresent()
                    ? inPage
                    : asTarget(devTools.executeCdpCommand("Target.getTargets", Map.of()), frame);
        } catch (WebDriverException noDevTools) {
            return Optional.empty();
        }
    }

    private static Optional<String> inTree(@Nullable Object tree, String frame) {
        if (!(tree instanceof Map<?, ?> node) || !(node.get("frame") instanceof Map<?, ?> own)) {
            return Optional.empty();
        }
        if (frame.equals(own.get("id"))) {
            return Optional.of(String.valueOf(own.get("securityOrigin")));
        }
        return node.get("childFrames") instanceof List<?> children
                ? children.stream()
                        .flatMap(child -> inTree(child, frame).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> asTarget(Map<String, Object> targets, String frame) {
        return targets.get("targetInfos") instanceof List<?> infos
                ? infos.stream()
                        .filter(info -> info instanceof Map<?, ?> target && frame.equals(target.get("targetId")))
                        .map(info -> String.valueOf(((Map<?, ?>) info).get("url")))
                        .findFirst()
                : Optional.empty();
    }
}
