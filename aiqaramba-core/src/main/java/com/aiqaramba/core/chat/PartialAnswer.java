package com.aiqaramba.core.chat;

/**
 * Piece of an answer that a model is still giving. It is for people who watch: pieces may be missing, and those of an
 * attempt that fails are of no answer; {@link ChatResponse} counts. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface PartialAnswer permits PartialAnswerData {
    /** Kind of a piece. */
    enum Kind {
        /** A thought of the model, as far as the provider shows it. */
        THOUGHT,
        /** Text that the model says. */
        TEXT,
        /** A tool that the model calls, told as soon as its name is known. */
        CALL
    }

    /**
     * Returns a piece.
     *
     * @param kind the kind of the piece
     * @param text the piece, never empty: of a thought or a text the characters that follow on those before, of a call
     *     the name of the tool
     * @return the piece
     */
    static PartialAnswer of(Kind kind, String text) {
        return new PartialAnswerData(kind, text);
    }

    /** {@return the kind of the piece} */
    Kind kind();

    /**
     * {@return the piece, never empty: of a thought or a text the characters that follow on those before, of a call the
     * name of the tool}
     */
    String text();
}

record PartialAnswerData(Kind kind, String text) implements PartialAnswer {}
