package com.aiqaramba.core.page;

import java.util.function.UnaryOperator;

/**
 * Line of a page's console, or an error that the page or the browser reported there. It is held in memory during the
 * session and never stored. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface ConsoleEntry permits ConsoleEntryData {
    /** Number of entries that a session keeps at most; the oldest go first. */
    int MOST = 200;

    /** Severity of an entry. */
    enum Level {
        /** For developers only. */
        DEBUG,
        /** A plain message. */
        INFO,
        /** A warning. */
        WARNING,
        /** An error; uncaught exceptions and failed requests too. */
        ERROR
    }

    /**
     * Returns an entry.
     *
     * @param level the severity
     * @param text the text of the line
     * @param source the address of the script or page that it comes from; may be empty
     * @return the entry
     */
    static ConsoleEntry of(Level level, String text, String source) {
        return new ConsoleEntryData(level, text, source);
    }

    /** {@return the severity} */
    Level level();

    /** {@return the text of the line} */
    String text();

    /** {@return the address of the script or page that it comes from; may be empty} */
    String source();

    /**
     * Replaces every text.
     *
     * @param mapping applied to each text
     * @return the new entry
     */
    default ConsoleEntry mapText(UnaryOperator<String> mapping) {
        return of(level(), mapping.apply(text()), mapping.apply(source()));
    }
}

record ConsoleEntryData(Level level, String text, String source) implements ConsoleEntry {}
