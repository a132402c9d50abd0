package com.aiqaramba.telemetry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A second later each time that it is read. */
final class SteppingClock implements InstantSource {
    private final AtomicLong seconds =
            new AtomicLong(Instant.parse("2026-11-22T08:00:00Z").getEpochSecond());

    @Override
    public Instant instant() {
        return Instant.ofEpochSecond(seconds.incrementAndGet());
    }
}
