package com.aiqaramba.browser.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.WebDriverException;

/** Answer to who opened a tab, where the browser tells it. */
final class Openers {
    private final PageDriver browser;

    Openers(PageDriver browser) {
        this.browser = browser;
    }

    /**
     * Opener of a tab.
     *
     * @param handle of the opener, empty for none
     * @param isBound whether each can reach the other
     */
    record Opener(String handle, boolean isBound) {}

    /** Asks the browser; empty when it does not tell. */
    Optional<Opener> of(String handle) throws InterruptedException {
        try {
            return browser.askDevTools("Target.getTargets", Map.of()).flatMap(answer -> find(answer, handle));
        } catch (WebDriverException notNow) {
            return Optional.empty();
        }
    }

    private static Optional<Opener> find(JsonNode answer, String handle) {
        for (JsonNode target : answer.path("targetInfos")) {
            if (target.path("targetId").asText().equals(handle)) {
                return Optional.of(new Opener(
                        target.path("openerId").asText(),
                        target.path("canAccessOpener").asBoolean()));
            }
        }
        return Optional.empty();
    }
}
