package com.aiqaramba.crypto.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.ConfigurationException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSignaturesTest {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final byte[] BODY = "{\"run\":\"run-1\",\"verdict\":\"PASSED\"}".getBytes(UTF_8);
    private static final WebhookSecret SECRET = WebhookSecret.generate();

    private final WebhookSignatures signatures = at(NOW, SECRET).build();

    private static WebhookSignatures.Builder at(Instant now, WebhookSecret secret) {
        return WebhookSignatures.builder(secret).clock(InstantSource.fixed(now));
    }

    @Test
    void the_example_of_the_specification_has_its_signature() {
        WebhookSecret secret = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        byte[] body = "{\"test\": 2432232314}".getBytes(UTF_8);

        WebhookHeaders headers =
                at(Instant.ofEpochSecond(1_614_265_330), secret).build().sign("msg_p5jXN8AQM9LWM0D4loKWxJek", body);

        assertThat(headers.asMap())
                .containsExactly(
                        Map.entry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
                        Map.entry("webhook-timestamp", "1614265330"),
                        Map.entry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    @Test
    void the_last_second_of_the_window_is_in_it_before_and_after() {
        WebhookHeaders headers = signatures.sign("msg_1", BODY);

        for (int sign : List.of(-1, 1)) {
            Instant edge = NOW.plus(Duration.ofMinutes(5).multipliedBy(sign));
            Instant beyond = edge.plusNanos(sign);
            assertThat(at(edge, SECRET).build().check(headers, BODY)).isEqualTo(WebhookCheck.GENUINE);
            assertThat(at(beyond, SECRET).build().check(headers, BODY)).isEqualTo(WebhookCheck.OUTSIDE_WINDOW);
        }
    }

    @Test
    void a_host_may_choose_another_window() {
        WebhookHeaders headers = signatures.sign("msg_1", BODY);
        WebhookSignatures.Builder later = at(NOW.plusSeconds(11), SECRET);

        assertThat(later.window(Duration.ofSeconds(11)).build().check(headers, BODY))
                .isEqualTo(WebhookCheck.GENUINE);
        assertThat(later.window(Duration.ofSeconds(10)).build().check(headers, BODY))
                .isEqualTo(WebhookCheck.OUTSIDE_WINDOW);
        for (Duration window : List.of(Duration.ZERO, Duration.ofMillis(999), Duration.ofDays(2))) {
            assertThatThrownBy(() -> later.window(window)).isInstanceOf(ConfigurationException.class);
        }
    }

    @Test
    void either_side_may_be_the_first_to_have_the_new_secret() {
        WebhookSecret fresh = WebhookSecret.generate();
        WebhookSignatures rotating = at(NOW, fresh).previousSecret(SECRET).build();
        WebhookSignatures done = at(NOW, fresh).build();

        WebhookHeaders headers = rotating.sign("msg_1", BODY);

        assertThat(headers.signature()).matches("v1,\\S+ v1,\\S+");
        assertThat(signatures.check(headers, BODY)).isEqualTo(WebhookCheck.GENUINE);
        assertThat(done.check(headers, BODY)).isEqualTo(WebhookCheck.GENUINE);
        assertThat(rotating.check(signatures.sign("msg_1", BODY), BODY)).isEqualTo(WebhookCheck.GENUINE);
        assertThat(done.check(signatures.sign("msg_1", BODY), BODY)).isEqualTo(WebhookCheck.FORGED);
    }

    @Test
    void signatures_of_other_schemes_are_passed_over() {
        WebhookHeaders headers = signatures.sign("msg_1", BODY);
        String right = headers.signature();

        for (String presented : List.of("v1a,abc " + right, right + " v2,x", "x  " + right, right + " ")) {
            assertThat(signatures.check(new WebhookHeaders("msg_1", headers.timestamp(), presented), BODY))
                    .isEqualTo(WebhookCheck.GENUINE);
        }
        for (String presented : List.of(
                right.substring(3),
                "v1a," + right.substring(3),
                "V1," + right.substring(3),
                right + ",",
                right.replace(",", ", "),
                "v1,")) {
            assertThat(signatures.check(new WebhookHeaders("msg_1", headers.timestamp(), presented), BODY))
                    .as(presented)
                    .isEqualTo(WebhookCheck.FORGED);
        }
    }

    @Test
    void headers_of_another_form_are_malformed() {
        WebhookHeaders right = signatures.sign("msg_1", BODY);

        for (String id : List.of("", "msg.1", "msg 1", "msg\n1", "m\u00fc", "m".repeat(257))) {
            assertThat(signatures.check(new WebhookHeaders(id, right.timestamp(), right.signature()), BODY))
                    .as(id)
                    .isEqualTo(WebhookCheck.MALFORMED);
            assertThatThrownBy(() -> signatures.sign(id, BODY)).isInstanceOf(IllegalArgumentException.class);
        }
        String now = right.timestamp();
        for (String time : List.of(
                "",
                "+" + now,
                "-" + now,
                "0" + now,
                now + ".0",
                " " + now,
                "9".repeat(13),
                "9".repeat(400),
                "\u0661")) {
            assertThat(signatures.check(new WebhookHeaders("msg_1", time, right.signature()), BODY))
                    .as(time)
                    .isEqualTo(WebhookCheck.MALFORMED);
        }
        assertThat(signatures.check(new WebhookHeaders("msg_1", now, ""), BODY)).isEqualTo(WebhookCheck.MALFORMED);
    }

    @Test
    void a_flipped_bit_anywhere_is_noticed() {
        WebhookHeaders headers = signatures.sign("msg_1", BODY);
        for (int at = 0; at < BODY.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = BODY.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThat(signatures.check(headers, changed)).isEqualTo(WebhookCheck.FORGED);
            }
        }
        for (int bit = 0; bit < 8; bit++) {
            for (int at = 0; at < headers.signature().length(); at++) {
                assertRefused(new WebhookHeaders("msg_1", headers.timestamp(), flip(headers.signature(), at, bit)));
            }
            for (int at = 0; at < headers.timestamp().length(); at++) {
                assertRefused(new WebhookHeaders("msg_1", flip(headers.timestamp(), at, bit), headers.signature()));
            }
            for (int at = 0; at < headers.id().length(); at++) {
                assertRefused(new WebhookHeaders(flip("msg_1", at, bit), headers.timestamp(), headers.signature()));
            }
        }
    }

    private static String flip(String text, int at, int bit) {
        return text.substring(0, at) + (char) (text.charAt(at) ^ (1 << bit)) + text.substring(at + 1);
    }

    private void assertRefused(WebhookHeaders headers) {
        assertThat(signatures.check(headers, BODY)).as(headers.toString()).isNotEqualTo(WebhookCheck.GENUINE);
    }

    @Test
    void a_part_cannot_move_into_its_neighbour() {
        WebhookHeaders headers = signatures.sign("msg_1", "2.rest".getBytes(UTF_8));

        WebhookHeaders moved = new WebhookHeaders("msg_1." + headers.timestamp(), "2", headers.signature());

        assertThat(signatures.check(moved, "rest".getBytes(UTF_8))).isEqualTo(WebhookCheck.MALFORMED);
    }

    @Test
    void a_secret_is_read_as_it_is_written_and_has_no_string_form() {
        String text = SECRET.reveal();

        assertThat(text).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(WebhookSecret.parse(text).reveal()).isEqualTo(text);
        assertThat(SECRET).hasToString("WebhookSecret[****]");
    }

    @Test
    void a_secret_of_another_form_is_refused_and_not_quoted() {
        String base64 = Base64.getEncoder().encodeToString(new byte[23]);
        String tooLong = Base64.getEncoder().encodeToString(new byte[65]);
        byte[] just = new byte[24];
        Arrays.fill(just, (byte) 7);

        for (String text : List.of("", "whsec_", base64, "whsec_" + base64, "whsec_" + tooLong, "whsec_*secret*")) {
            assertThatThrownBy(() -> WebhookSecret.parse(text))
                    .isInstanceOf(ConfigurationException.class)
                    .hasNoCause()
                    .hasMessageNotContaining("secret*");
        }
        assertThat(WebhookSecret.parse("whsec_" + Base64.getEncoder().encodeToString(just)))
                .isNotNull();
    }
}
