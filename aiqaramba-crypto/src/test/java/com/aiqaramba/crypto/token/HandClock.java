package com.aiqaramba.crypto.token;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when it is told to. */
final class HandClock implements InstantSource {
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
