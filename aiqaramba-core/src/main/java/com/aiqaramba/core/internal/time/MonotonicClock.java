package com.aiqaramba.core.internal.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Clock that never goes back and never jumps: it reads the system's clock once, when it is started, and follows {@link
 * System#nanoTime} from then on. It is made for durations and deadlines, which a correction of the system's clock must
 * neither cut short nor prolong. It does not follow such corrections, so what shows the time of day to people starts a
 * clock of its own for each run or session. Immutable and thread-safe.
 */
public final class MonotonicClock implements InstantSource {
    private final Instant start;
    private final LongSupplier nanoTime;
    private final long startNanos;

    MonotonicClock(InstantSource timeOfDay, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        start = timeOfDay.instant();
        startNanos = nanoTime.getAsLong();
    }

    /**
     * Starts a clock at the system's present time.
     *
     * @return the clock
     */
    public static MonotonicClock start() {
        return new MonotonicClock(InstantSource.system(), System::nanoTime);
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanoTime.getAsLong() - startNanos); // the difference is right across an overflow too
    }
}
