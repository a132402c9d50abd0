package com.aiqaramba.retention;

import static com.aiqaramba.retention.Fixtures.purge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private static final Receipt RECEIPT = new Receipt(purge("4711"), Instant.parse("2026-11-21T10:00:01Z"));

    @Test
    void the_text_is_stable() {
        assertThat(RECEIPT.toText()).isEqualTo("""
                        aiqaramba receipt 1
                        tenant: acme
                        run: 4711
                        retention: TEMPORARY
                        rule: maximum age PT72H
                        steps: 12
                        artifacts: 3
                        bytes: 456
                        reason: REQUEST
                        by: support: ticket 1
                        begun: 2026-11-21T10:00:00Z
                        purged: 2026-11-21T10:00:01Z
                        sha256: %s
                        """.formatted(RECEIPT.sha256()));
    }

    @Test
    void anyone_can_compute_the_sum_again() throws Exception {
        String text = RECEIPT.toText();
        String before = text.substring(0, text.indexOf("sha256: "));

        byte[] sum = MessageDigest.getInstance("SHA-256").digest(before.getBytes(StandardCharsets.UTF_8));

        assertThat(RECEIPT.sha256()).isEqualTo(HexFormat.of().formatHex(sum));
    }

    @Test
    void what_is_written_can_be_read() {
        assertThat(Receipt.parse(RECEIPT.toText())).isEqualTo(RECEIPT);
        assertThat(Purge.parse(purge("4711").toText())).isEqualTo(purge("4711"));
    }

    @Test
    void a_change_of_any_character_is_found() {
        String text = RECEIPT.toText();

        for (int at = 0; at < text.length(); at++) {
            String changed = text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
            assertThatIllegalArgumentException().as("character %s", at).isThrownBy(() -> Receipt.parse(changed));
        }
    }

    @Test
    void an_intent_is_not_a_receipt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Receipt.parse(purge("4711").toText()));
    }

    @Test
    void who_asked_cannot_forge_a_line() {
        assertThatIllegalArgumentException().isThrownBy(() -> DeletionReason.request("me\nbytes: 0"));
        assertThatIllegalArgumentException().isThrownBy(() -> DeletionReason.request(" "));
    }
}
