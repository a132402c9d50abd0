package com.aiqaramba.core.page;

import java.util.function.UnaryOperator;

/**
 * One line of a page's console, or an error that the page or the browser reported there. Held in memory during the session
 * and never stored. Immutable.
 *
 * @param level how bad it is
 * @param text what it says
 * @param source the address of the script or page that it comes from; may be empty
 */
public record ConsoleEntry(Level level, String text, String source) {
    /** The most entries that a session keeps; the oldest go first. */
    public static final int MOST = 200;

    /** How bad an entry is. */
    public enum Level {
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
     * The same entry with every text replaced.
     *
     * @param mapping applied to each text
     * @return the new entry
     */
    public ConsoleEntry mapText(UnaryOperator<String> mapping) {
        return new ConsoleEntry(level, mapping.apply(text), mapping.apply(source));
    }
}
