package com.aiqaramba.browser.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Kinds of navigations, as DevTools tell them. */
public final class Navigations {
    private static final Set<String> WITHIN = Set.of("sameDocument", "historySameDocument");

    private Navigations() {}

    /** Tells whether a {@code Page.frameStartedNavigating} leads to no other document. */
    public static boolean isWithinDocument(JsonNode event) {
        return WITHIN.contains(event.path("navigationType").asText());
    }
}
