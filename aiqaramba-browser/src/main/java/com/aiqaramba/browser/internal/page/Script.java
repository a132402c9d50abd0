package com.aiqaramba.browser.internal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The scripts that are run in pages. Each is put together from files, because a page keeps nothing between two runs.
 */
public enum Script {
    /** Reads the document of one frame. */
    OBSERVE(
            "dom",
            "role",
            "name",
            "element",
            "paint",
            "cover",
            "ink",
            "generated",
            "text",
            "control",
            "structure",
            "observe"),
    /** Looks at one element again before it is used. */
    LOOK("dom", "role", "name", "element", "look"),
    /** Tells where one element is painted. */
    PLACE("dom", "place"),
    /** Selects the content of a field, so that typing replaces it. */
    SELECT_CONTENT("select-content"),
    /** Gives a field a value that cannot be typed the same way in every language. */
    SET_VALUE("set-value"),
    /** Lists the options of a native list. */
    OPTIONS("dom", "role", "name", "options"),
    /** Scrolls an element into view. */
    SCROLL_TO("scroll-to"),
    /** Scrolls what fills the middle of the viewport. */
    SCROLL("scroll"),
    /** Says what the browser's own page about an error says. */
    ERROR_PAGE("error-page"),
    /** Says how much there is in the document, for a browser in which it cannot be watched. */
    REST("rest"),
    /** Watches a document from its beginning, in a world of its own. */
    RECORD("seen", "record");

    private final String source;

    Script(String... files) {
        source = Arrays.stream(files).map(Script::read).collect(Collectors.joining("\n", "'use strict';\n", "\n"));
    }

    /** Returns the body of a function, as the driver wants it. */
    public String source() {
        return source;
    }

    private static String read(String file) {
        String name = "/com/aiqaramba/browser/internal/script/" + file + ".js";
        try (InputStream in = Script.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The script " + name + " is missing in the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The script " + name + " cannot be read.", unreadable);
        }
    }
}
