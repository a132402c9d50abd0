package com.aiqaramba.browser.internal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            "filter",
            "cover",
            "picture",
            "edge",
            "ground",
            "ink",
            "generated",
            "bidi",
            "text",
            "mark",
            "control",
            "value",
            "structure",
            "table",
            "placed",
            "observe"),
    /** Keeps what is needed between two readings of a document. */
    WORLD("world"),
    /** Looks at one element again before it is used, and where the mouse reaches it. */
    LOOK("dom", "role", "name", "element", "aim", "watch", "look"),
    /** Tells what the mouse reached. */
    WATCHED("dom", "role", "name", "element", "aim", "watch", "watched"),
    /** Tells where a point of a frame lies in the document round it. */
    FRAME_POINT("dom", "role", "name", "element", "aim", "frame-point"),
    /** Tells where one element is painted. */
    PLACE("dom", "place"),
    /** Gives a field the focus. */
    FOCUS_FIELD("dom", "role", "name", "element", "aim", "field", "focus-field"),
    /** Tells what a field holds. */
    READ_FIELD("dom", "role", "name", "element", "aim", "field", "read-field"),
    /** Inserts text into a field without keys. */
    INSERT_TEXT("dom", "role", "name", "element", "aim", "field", "insert-text"),
    /** Gives a field a value that cannot be typed the same way in every language. */
    SET_VALUE("dom", "set-value"),
    /** Tells the origin of the document as the browser takes it. */
    EFFECTIVE_ORIGIN("effective-origin"),
    /** Puts a secret into a field and nowhere else. */
    TYPE_SECRET("dom", "role", "name", "element", "aim", "field", "type-secret"),
    /** Lists the fields of the document with what they hold. */
    FIELD_VALUES("dom", "role", "name", "element", "aim", "field", "field-values"),
    /** Lists the options of a native list. */
    OPTIONS("dom", "role", "name", "options"),
    /** Chooses an option where the driver cannot. */
    CHOOSE("choose"),
    /** Scrolls the page or a part of it. */
    SCROLL("dom", "role", "name", "element", "aim", "scroll"),
    /** Selects a part of a text. */
    SELECT_TEXT("dom", "role", "name", "element", "aim", "select-text"),
    /** Catches the next request for files. */
    EXPECT_FILES("dom", "expect-files"),
    /** Tells which field asked for files. */
    ASKED_FILES("asked-files"),
    /** Ends the catching of requests for files. */
    END_FILES("end-files"),
    /** Makes a field for files that are dropped. */
    DROP_FIELD("dom", "drop-field"),
    /** Drops files onto an element. */
    DROP_FILES("dom", "role", "name", "element", "aim", "drop-files"),
    /** Tells which document the frame shows. */
    DOCUMENT("document"),
    /** Says what the browser's own page about an error says. */
    ERROR_PAGE("error-page"),
    /** Says how much there is in the document, for a browser in which it cannot be watched. */
    REST("rest"),
    /** Makes closed shadow roots known to the scripts about elements. */
    NOTE_SHADOWS("dom", "note-shadows"),
    /** Watches a document from its beginning, in a world of its own. */
    RECORD("seen", "record"),
    /** Answers the dialogs of a tab that is not active. */
    SILENCE("silence"),
    /** Gives a page its dialogs back. */
    RESTORE("restore");

    private static final String STRICT = "'use strict';\n";
    private static final String PAGE_WORLD = "page-world";
    private static final String OWN_WORLD = "own-world";

    private final List<String> files;
    private final String source;

    Script(String... files) {
        this.files = List.of(files);
        source = sourceFor(PAGE_WORLD);
    }

    private String sourceFor(String world) {
        return Stream.concat(Stream.of(world).filter(needed -> files.contains("dom")), files.stream())
                .map(Script::read)
                .collect(Collectors.joining("\n", STRICT, "\n"));
    }

    /**
     * Returns an expression for a world of our own whose value is an object with some scripts as its methods. They
     * share the files before their last one, which are run once; so they must not keep anything there that is good for
     * one call only.
     */
    public static String together(Script... scripts) {
        String shared = Stream.concat(
                        Stream.of(OWN_WORLD),
                        Arrays.stream(scripts)
                                .flatMap(script -> script.files.stream().limit(script.files.size() - 1)))
                .distinct()
                .map(Script::read)
                .collect(Collectors.joining("\n"));
        String methods = Arrays.stream(scripts)
                .map(script -> script.name() + "() {\n" + read(script.files.get(script.files.size() - 1)) + "\n}")
                .collect(Collectors.joining(",\n"));
        return "(() => {\n" + STRICT + shared + "\nreturn {\n" + methods + "\n};\n})()";
    }

    /** Returns the body of a function for the page's world, as the driver wants it. */
    public String source() {
        return source;
    }

    /** Returns the same for a world of our own, in which nothing has to be checked before it is used. */
    public String sourceApart() {
        return sourceFor(OWN_WORLD);
    }

    /** A source may travel with each call: lines of comments, and what is before a line's beginning, stay here. */
    private static String withoutComments(String source) {
        return source.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .collect(Collectors.joining("\n"));
    }

    private static String read(String file) {
        String name = "/com/aiqaramba/browser/internal/script/" + file + ".js";
        try (InputStream in = Script.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The script " + name + " is missing in the jar.");
            }
            return withoutComments(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The script " + name + " cannot be read.", unreadable);
        }
    }
}
