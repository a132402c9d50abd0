package com.aiqaramba.core.chat;

/**
 * A piece of an answer that a model is still giving. For people who watch: pieces may be missing, and those of an attempt
 * that fails are of no answer. What counts is the {@link ChatResponse}.
 *
 * @param kind what it is a piece of
 * @param text the piece, never empty: of a thought or a text the characters that follow on those before, of a call the
 *     name of the tool
 */
public record PartialAnswer(Kind kind, String text) {
    /** What a model gives. */
    public enum Kind {
        /** What it thinks, as far as the provider shows it. */
        THOUGHT,
        /** What it says. */
        TEXT,
        /** A tool that it calls, told as soon as its name is known. */
        CALL
    }
}
