package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.chat.PartialAnswer;
import com.aiqaramba.core.chat.PartialAnswer.Kind;

/**
 * Puts the pieces of an answer together to lines before they are told, because a secret that is split over two pieces
 * is not found. With a secret that has a line break only the calls are told.
 */
final class PartialLines {
    private static final int TOO_LONG = 20_000;

    private final Journal journal;
    private final int step;
    private final StringBuilder line = new StringBuilder();
    private Kind kind = Kind.TEXT;

    PartialLines(Journal journal, int step) {
        this.journal = journal;
        this.step = step;
    }

    void add(PartialAnswer piece) {
        if (piece.kind() != kind) {
            endLine();
            kind = piece.kind();
        }
        if (kind == Kind.CALL) {
            tell(piece.text());
        } else if (journal.masksLines()) {
            piece.text().chars().forEach(this::add);
        }
    }

    private void add(int character) {
        if (character == '\n' || character == '\r') {
            endLine();
        } else if (line.length() < TOO_LONG) {
            line.append((char) character);
        }
    }

    /** Tells what is left, unless it was cut: half a secret might be at its end. */
    void endLine() {
        if (!line.toString().isBlank() && line.length() < TOO_LONG) {
            tell(line.toString());
        }
        line.setLength(0);
    }

    private void tell(String whole) {
        journal.partialAnswer(step, PartialAnswer.of(kind, whole));
    }
}
