package com.aiqaramba.crypto.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.aiqaramba.core.error.ConfigurationException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Signs webhooks and checks their signatures, as Standard Webhooks says: HMAC-SHA-256 over the id, the timestamp and
 * the body. While a secret is exchanged for another one, a message carries a signature of each. Thread-safe.
 *
 * <pre>{@code
 * WebhookSignatures signatures = WebhookSignatures.builder(secret).build();
 * WebhookHeaders headers = signatures.sign("msg-1", body);
 * headers.asMap().forEach(request::header);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class WebhookSignatures {
    private static final String SCHEME = "v1,";
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** Without a full stop, which separates it from the timestamp in what is signed. */
    private static final Pattern ID = Pattern.compile("[!-~&&[^.]]{1,256}");

    private static final Pattern TIMESTAMP = Pattern.compile("0|[1-9][0-9]{0,11}");
    private static final Pattern SPACE = Pattern.compile(" ");

    private final List<WebhookSecret> secrets;
    private final Duration window;
    private final InstantSource clock;

    private WebhookSignatures(Builder builder) {
        secrets = List.copyOf(builder.secrets);
        window = builder.window;
        clock = builder.clock;
    }

    /**
     * Begins signatures.
     *
     * @param secret the present secret
     * @return a builder
     */
    public static Builder builder(WebhookSecret secret) {
        return new Builder(secret);
    }

    /**
     * Signs a message with each of the secrets, the present one first. To be called for each attempt to deliver it,
     * because the moment is signed too.
     *
     * @param id the id of the message, the same for each attempt: 1 to 256 visible ASCII characters without a full stop
     * @param body the bytes that are sent
     * @return the headers to send with it
     * @throws IllegalArgumentException when the id has another form
     */
    public WebhookHeaders sign(String id, byte[] body) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "The id of a webhook has 1 to 256 visible ASCII characters without a full stop.");
        }
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return new WebhookHeaders(id, timestamp, String.join(" ", expected(id, timestamp, body)));
    }

    private List<String> expected(String id, String timestamp, byte[] body) {
        byte[] head = (id + "." + timestamp + ".").getBytes(US_ASCII);
        return secrets.stream()
                .map(secret -> SCHEME + Base64.getEncoder().encodeToString(secret.sign(head, body)))
                .toList();
    }

    /**
     * Checks a message that came in. One that is genuine may still be a second delivery within the window: a receiver
     * remembers the ids of that long.
     *
     * @param headers the three headers as they came; one that is missing is empty
     * @param body the bytes that came, before anything parsed them
     * @return genuine, or the first reason why not
     */
    public WebhookCheck check(WebhookHeaders headers, byte[] body) {
        if (!ID.matcher(headers.id()).matches()
                || !TIMESTAMP.matcher(headers.timestamp()).matches()
                || headers.signature().isEmpty()) {
            return WebhookCheck.MALFORMED;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(headers.timestamp()));
        if (Duration.between(signed, clock.instant()).abs().compareTo(window) > 0) {
            return WebhookCheck.OUTSIDE_WINDOW;
        }
        return isSigned(headers, body) ? WebhookCheck.GENUINE : WebhookCheck.FORGED;
    }

    /** Compares text, not bytes, because several texts may decode to the same bytes. */
    private boolean isSigned(WebhookHeaders headers, byte[] body) {
        List<byte[]> expected = expected(headers.id(), headers.timestamp(), body).stream()
                .map(text -> text.getBytes(US_ASCII))
                .toList();
        boolean signed = false;
        for (String presented : SPACE.split(headers.signature(), -1)) {
            byte[] bytes = presented.getBytes(UTF_8);
            for (byte[] right : expected) {
                signed |= MessageDigest.isEqual(right, bytes);
            }
        }
        return signed;
    }

    /**
     * Builder of signatures. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final List<WebhookSecret> secrets = new ArrayList<>();
        private Duration window = WINDOW;
        private InstantSource clock = InstantSource.system();

        private Builder(WebhookSecret secret) {
            secrets.add(secret);
        }

        /**
         * Adds an earlier secret, with which messages are signed too, and accepted, until the other side knows the
         * present one. The default is none.
         *
         * @param earlier the secret
         * @return this builder
         */
        public Builder previousSecret(WebhookSecret earlier) {
            secrets.add(earlier);
            return this;
        }

        /**
         * Sets how far the moment of signing may be from the present one, before or after. The default is 5 minutes.
         *
         * @param window from a second to a day
         * @return this builder
         * @throws ConfigurationException when it is shorter or longer
         */
        public Builder window(Duration window) {
            if (window.compareTo(Duration.ofSeconds(1)) < 0 || window.compareTo(Duration.ofDays(1)) > 0) {
                throw new ConfigurationException("The window of webhooks is from a second to a day.");
            }
            this.window = window;
            return this;
        }

        /**
         * Sets the clock. The default is the system's.
         *
         * @param clock tells when a message is signed or checked
         * @return this builder
         */
        public Builder clock(InstantSource clock) {
            this.clock = clock;
            return this;
        }

        /**
         * Makes the signatures.
         *
         * @return signatures with these secrets
         */
        public WebhookSignatures build() {
            return new WebhookSignatures(this);
        }
    }
}
