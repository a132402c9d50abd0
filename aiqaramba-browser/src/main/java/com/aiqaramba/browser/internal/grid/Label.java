package com.aiqaramba.browser.internal.grid;

import com.aiqaramba.browser.internal.life.OwnerProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Label by which a session on a Grid is found again. Capabilities whose name begins with {@code se:} are the ones that
 * every part of a Grid keeps and shows, and that no driver sees as its own.
 *
 * @param owner who opened it
 * @param source what in the owner's process opened it
 * @param session tells it from the others of its source
 */
record Label(OwnerProcess owner, String source, String session) {
    private static final String NAME = "se:aiqaramba";

    /** Returns the capabilities that carry it. */
    Map<String, Object> capabilities(Optional<String> run) {
        Map<String, Object> label = new HashMap<>();
        label.put("place", owner.place());
        label.put("process", owner.process());
        label.put("source", source);
        label.put("session", session);
        run.ifPresent(key -> label.put("run", key));
        return Map.of(
                NAME, label, "se:name", "aiqaramba" + run.map(key -> " " + key).orElse(""));
    }

    /** Reads the label of a session; empty when it has none. */
    static Optional<Label> of(JsonNode capabilities) {
        JsonNode label = capabilities.path(NAME);
        return label.isObject()
                ? Optional.of(new Label(
                        new OwnerProcess(text(label, "place"), text(label, "process")),
                        text(label, "source"),
                        text(label, "session")))
                : Optional.empty();
    }

    private static String text(JsonNode label, String field) {
        return label.path(field).asText();
    }
}
