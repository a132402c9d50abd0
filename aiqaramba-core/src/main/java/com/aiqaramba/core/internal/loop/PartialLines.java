package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.chat.PartialAnswer;
import com.aiqaramba.core.chat.PartialAnswer.Kind;
import com.aiqaramba.core.internal.prompt.ObservationText;
import com.aiqaramba.core.redaction.Redactor;
import java.util.function.Consumer;

/**
 * Puts the pieces of an answer together to lines before they are told, because a secret that is split over two pieces is
 * not found. With a secret that has a line break only the calls are told.
 */
final class PartialLines {
    private static final int TOO_LONG = 20_000;
    private static final int LONGEST_TOLD = 1_000;

    private final Redactor redactor;
    private final Consumer<PartialAnswer> told;
    private final StringBuilder line = new StringBuilder();
    private Kind kind = Kind.TEXT;

    PartialLines(Redactor redactor, Consumer<PartialAnswer> told) {
        this.redactor = redactor;
        this.told = told;
    }

    void add(PartialAnswer piece) {
        if (piece.kind() != kind) {
            endLine();
            kind = piece.kind();
        }
        if (kind == Kind.CALL) {
            tell(piece.text());
        } else if (redactor.redactsLines()) {
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
        told.accept(PartialAnswer.of(kind, ObservationText.clip(redactor.redact(whole), LONGEST_TOLD)));
    }
}
