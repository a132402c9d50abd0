package com.aiqaramba.browser.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Address of the page that is shown, which the browser tells; the driver would ask the page. */
public final class Address {
    private Address() {}

    /** Returns the address of the active tab. */
    public static String of(PageDriver browser) throws InterruptedException {
        Optional<JsonNode> history = browser.askDevTools("Page.getNavigationHistory", Map.of());
        String told = history.map(answer -> answer.path("entries")
                        .path(answer.path("currentIndex").asInt())
                        .path("url")
                        .asText())
                .orElse("");
        return told.isEmpty() ? browser.ask(driver -> String.valueOf(driver.getCurrentUrl())) : told;
    }
}
