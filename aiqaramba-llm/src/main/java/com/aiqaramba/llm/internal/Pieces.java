package com.aiqaramba.llm.internal;

import com.aiqaramba.core.chat.PartialAnswer;
import com.aiqaramba.core.chat.PartialAnswer.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Pieces of an answer on their way from the thread that reads it to the thread that asked. Those that nobody has taken
 * yet grow together, so a slow listener hears fewer and longer ones, and less is kept than was read. Thread-safe.
 */
public final class Pieces {
    private final InstantSource clock;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean ended;

    /** Begins without a piece; the clock is that of the deadlines. */
    public Pieces(InstantSource clock) {
        this.clock = clock;
    }

    /** Adds what follows on the pieces before. No text is no piece. */
    public synchronized void add(Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        Waiting last = waiting.peekLast();
        if (last == null || last.kind() != kind || kind == Kind.CALL) {
            last = new Waiting(kind, new StringBuilder());
            waiting.add(last);
        }
        last.text().append(text);
        notifyAll();
    }

    /** Ends the pieces: no more will come. */
    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    /**
     * Waits for the next piece.
     *
     * @param deadline in the time of the clock
     * @return the piece; empty after the last one
     */
    public synchronized Optional<PartialAnswer> next(Instant deadline) throws InterruptedException, TimeoutException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (!ended) {
            Duration left = Duration.between(clock.instant(), deadline);
            if (left.isNegative() || left.isZero()) {
                throw new TimeoutException();
            }
            if (!waiting.isEmpty()) {
                break;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left.toNanos());
        }
        return Optional.ofNullable(waiting.poll()).map(Waiting::piece);
    }

    private record Waiting(Kind kind, StringBuilder text) {
        PartialAnswer piece() {
            return PartialAnswer.of(kind, text.toString());
        }
    }
}
