package com.aiqaramba.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialKeyTest {
    private static byte[] random(int seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void base64_base64url_and_hexadecimal_read_as_the_same_key() {
        byte[] bytes = random(1);
        for (String text : List.of(
                base64(bytes),
                base64(bytes) + "\n",
                base64(bytes).replace("=", ""),
                Base64.getUrlEncoder().encodeToString(bytes),
                HexFormat.of().formatHex(bytes),
                HexFormat.of().withUpperCase().formatHex(bytes))) {
            assertThat(CredentialKey.parse(text).copy()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c2hvcnQ=",
                "not base64 at all!",
                "zz",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "%%%"
            })
    void another_form_or_length_is_refused_without_the_value(String text) {
        assertThatThrownBy(() -> CredentialKey.parse(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("AIQARAMBA_CREDENTIAL_KEY")
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining(text)
                .hasNoCause();
    }

    private static byte[] counting(int step) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * step);
        }
        return bytes;
    }

    @Test
    void keys_that_nobody_drew_at_random_are_refused() {
        byte[] repeated = new byte[32];
        Arrays.fill(repeated, (byte) 0xa7);
        byte[] halves = new byte[32];
        System.arraycopy(random(2), 0, halves, 0, 8);
        byte[] sentence = "Correct-Horse9Battery!Staple?xyz".getBytes(StandardCharsets.US_ASCII);
        for (byte[] bytes : List.of(new byte[32], repeated, halves, counting(1), counting(7), sentence)) {
            String text = base64(bytes);
            assertThat(bytes).hasSize(32);
            assertThatThrownBy(() -> CredentialKey.parse(text))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("not random")
                    .hasMessageNotContaining(text);
        }
    }

    @Test
    void ten_thousand_random_keys_are_accepted() {
        for (int seed = 0; seed < 10_000; seed++) {
            String text = base64(random(seed));
            assertThatCode(() -> CredentialKey.parse(text)).doesNotThrowAnyException();
        }
    }

    @Test
    void generated_keys_differ_and_can_be_read() {
        byte[] first = CredentialKey.generate().copy();
        assertThat(first).isNotEqualTo(CredentialKey.generate().copy());
        assertThat(CredentialKey.parse(base64(first)).copy()).isEqualTo(first);
    }

    @Test
    void a_key_has_no_string_form() {
        assertThat(CredentialKey.generate()).hasToString("CredentialKey[****]");
    }
}
