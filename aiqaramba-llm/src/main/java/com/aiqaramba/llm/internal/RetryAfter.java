package com.aiqaramba.llm.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header Retry-After: seconds or a date. */
public final class RetryAfter {
    private RetryAfter() {}

    /** Returns the wait that a header asks for; empty when there is none or nobody can read it. */
    public static Optional<Duration> parse(@Nullable String header, InstantSource clock) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.strip();
        return text.matches("\\d{1,9}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : date(text, clock);
    }

    private static Optional<Duration> date(String text, InstantSource clock) {
        try {
            Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
            Duration wait = Duration.between(clock.instant(), until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
