package com.aiqaramba.llm.gemini;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long the server asks to wait: the longer of the header and the body. */
final class RetryHints {
    private RetryHints() {}

    static @Nullable Duration of(Reply reply, ErrorBody body, InstantSource clock) {
        return Stream.concat(header(reply.retryAfter(), clock).stream(), body.retryDelay().stream())
                .max(Duration::compareTo)
                .orElse(null);
    }

    private static Optional<Duration> header(@Nullable String value, InstantSource clock) {
        if (value == null) {
            return Optional.empty();
        }
        String text = value.strip();
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
