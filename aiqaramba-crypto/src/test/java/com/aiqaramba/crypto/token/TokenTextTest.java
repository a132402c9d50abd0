package com.aiqaramba.crypto.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenTextTest {
    private static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void a_token_has_a_prefix_43_characters_and_a_checksum_of_6() {
        // Computed with Python's zlib.crc32 and integers.
        assertThat(TokenText.of("aqk_", filled(0))).isEqualTo("aqk_" + "0".repeat(43) + "1gHUmv");
        assertThat(TokenText.of("aqk_", filled(0xff)))
                .isEqualTo("aqk_yhjskwdA6OZ1AL1YmHWZWm8LLG7HjnuCA2j5rOw8Xp14OsxZ3");
    }

    @Test
    void a_hash_is_the_sha_256_of_the_text_in_hexadecimal_digits() throws Exception {
        String text = TokenText.of("aqs_", filled(7));

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));

        assertThat(TokenText.hash(text).hex()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void what_is_drawn_is_well_formed_and_never_the_same() {
        Set<String> drawn = new HashSet<>();
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 2_000; i++) {
            String text = TokenText.draw("aqk_", random);
            assertThat(text).matches("aqk_[0-9A-Za-z]{49}");
            assertThat(TokenText.isWellFormed("aqk_", text)).isTrue();
            drawn.add(text);
        }
        assertThat(drawn).hasSize(2_000);
    }

    @Test
    void a_character_that_is_another_one_is_noticed_wherever_it_is() {
        String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-. \n\u0130\uff41\0";
        String text = TokenText.draw("aqk_", new SecureRandom());
        for (int at = 0; at < text.length(); at++) {
            for (int i = 0; i < alphabet.length(); i++) {
                String changed = text.substring(0, at) + alphabet.charAt(i) + text.substring(at + 1);
                assertThat(TokenText.isWellFormed("aqk_", changed)).as(changed).isEqualTo(changed.equals(text));
            }
        }
    }

    @Test
    void a_flipped_bit_or_two_characters_that_changed_places_are_noticed() {
        String text = TokenText.draw("aqk_", new SecureRandom());
        for (int at = 0; at < text.length(); at++) {
            for (int bit = 0; bit < 16; bit++) {
                String changed = text.substring(0, at) + (char) (text.charAt(at) ^ (1 << bit)) + text.substring(at + 1);
                assertThat(TokenText.isWellFormed("aqk_", changed)).as(changed).isFalse();
            }
            if (at > 0 && text.charAt(at) != text.charAt(at - 1)) {
                String changed =
                        text.substring(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.substring(at + 1);
                assertThat(TokenText.isWellFormed("aqk_", changed)).as(changed).isFalse();
            }
        }
    }

    @Test
    void texts_of_any_other_form_are_refused() {
        String text = TokenText.draw("aqk_", new SecureRandom());
        for (String other : List.of(
                "",
                "aqk_",
                text + "0",
                text + "\n",
                " " + text,
                text.substring(1),
                text.substring(0, 52),
                "Bearer " + text,
                text.replace('_', '-'),
                "x".repeat(1_000_000))) {
            assertThat(TokenText.isWellFormed("aqk_", other)).isFalse();
        }
    }

    @Test
    void a_guess_of_the_right_form_hardly_ever_has_the_right_checksum() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            String body = TokenText.of("aqk_", bytes).substring(0, 47);
            assertThat(TokenText.isWellFormed("aqk_", body + "000000")).isFalse();
        }
    }
}
