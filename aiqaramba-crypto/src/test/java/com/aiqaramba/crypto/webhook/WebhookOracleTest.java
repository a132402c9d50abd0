package com.aiqaramba.crypto.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The library of Standard Webhooks and ours, with random secrets, ids and bodies. The library knows one clock only. */
class WebhookOracleTest {
    private static final int ROUNDS = 300;
    private static final String ID_CHARACTERS = "abcxyzABCXYZ0189_-~!:/";

    private final Random random = new Random(20_261_130);

    private WebhookSecret secret() {
        byte[] bytes = new byte[24 + random.nextInt(41)];
        random.nextBytes(bytes);
        return WebhookSecret.parse("whsec_" + Base64.getEncoder().encodeToString(bytes));
    }

    private String id() {
        return random.ints(1 + random.nextInt(40), 0, ID_CHARACTERS.length())
                .collect(StringBuilder::new, (id, at) -> id.append(ID_CHARACTERS.charAt(at)), StringBuilder::append)
                .toString();
    }

    private String body() {
        int[] points = random.ints(random.nextInt(200), 0, 0xd800).toArray();
        return new String(points, 0, points.length) + (random.nextBoolean() ? "\ud83d\ude00" : "");
    }

    private static Map<String, List<String>> asLists(WebhookHeaders headers) {
        return Map.of(
                WebhookHeaders.ID, List.of(headers.id()),
                WebhookHeaders.TIMESTAMP, List.of(headers.timestamp()),
                WebhookHeaders.SIGNATURE, List.of(headers.signature()));
    }

    @Test
    void both_sign_alike() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            WebhookSecret secret = secret();
            String id = id();
            String body = body();
            long time = random.nextInt(Integer.MAX_VALUE);
            WebhookSignatures ours = WebhookSignatures.builder(secret)
                    .clock(InstantSource.fixed(Instant.ofEpochSecond(time)))
                    .build();

            String theirs = new Webhook(secret.reveal()).sign(id, time, body);

            assertThat(ours.sign(id, body.getBytes(UTF_8)).signature()).isEqualTo(theirs);
            assertThat(ours.check(new WebhookHeaders(id, Long.toString(time), theirs), body.getBytes(UTF_8)))
                    .isEqualTo(WebhookCheck.GENUINE);
        }
    }

    @Test
    void the_library_accepts_what_we_sign_with_two_secrets_and_nothing_else() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            WebhookSecret fresh = secret();
            WebhookSecret earlier = secret();
            String body = body();
            WebhookHeaders headers = WebhookSignatures.builder(fresh)
                    .previousSecret(earlier)
                    .build()
                    .sign(id(), body.getBytes(UTF_8));

            new Webhook(fresh.reveal()).verify(body, asLists(headers));
            new Webhook(earlier.reveal()).verify(body, asLists(headers));

            assertThatThrownBy(() -> new Webhook(secret().reveal()).verify(body, asLists(headers)))
                    .isInstanceOf(WebhookVerificationException.class);
            assertThatThrownBy(() -> new Webhook(fresh.reveal()).verify(body + " ", asLists(headers)))
                    .isInstanceOf(WebhookVerificationException.class);
        }
    }
}
