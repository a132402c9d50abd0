package com.aiqaramba.core.redaction;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * A part of a text that gives a secret away.
 *
 * @param start its first character
 * @param end the character after its last
 * @param secret which secret, or {@link #SEVERAL}
 */
record Span(int start, int end, int secret) {
    static final int SEVERAL = -1;

    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder());

    /** Joins what overlaps; the result is in the order of the text. */
    static Collection<Span> merged(List<Span> spans) {
        Deque<Span> merged = new ArrayDeque<>();
        spans.stream().sorted(ORDER).forEach(span -> {
            Span last = merged.peekLast();
            if (last != null && span.start < last.end) {
                merged.removeLast();
                merged.addLast(last.with(span));
            } else {
                merged.addLast(span);
            }
        });
        return merged;
    }

    private Span with(Span later) {
        boolean covered = later.end <= end;
        return covered ? this : new Span(start, later.end, secret == later.secret ? secret : SEVERAL);
    }
}
