package com.aiqaramba.crypto;

import static com.aiqaramba.crypto.Vaults.ACME;
import static com.aiqaramba.crypto.Vaults.KEY;
import static com.aiqaramba.crypto.Vaults.LOGIN;
import static com.aiqaramba.crypto.Vaults.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.store.InMemoryCredentialStore;
import com.aiqaramba.crypto.TotpSeed.Algorithm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    /** Base32 of "12345678901234567890", from RFC 6238, and of the longer ones in its errata. */
    private static final String SHA1 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final String SHA256 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA====";
    private static final String SHA512 = "GEZDGNBVGY3TQOJQ".repeat(6) + "GEZDGNA=";

    private final InMemoryCredentialStore store = new InMemoryCredentialStore();
    private Instant now = Instant.ofEpochSecond(59);
    private final EncryptedCredentialVault vault =
            EncryptedCredentialVault.builder(store, KEY).clock(() -> now).build();

    private static TotpSeed.Builder seed(String base32) {
        return TotpSeed.builder(base32.toCharArray());
    }

    private static Credential with(TotpSeed seed) {
        return Credential.builder("shop-login")
                .origin("https://shop.example")
                .shown("username", "ada")
                .totp("code", seed)
                .build();
    }

    private String code() {
        return text(vault.open(ACME, LOGIN, "code"));
    }

    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void codes_are_those_of_rfc_6238(long second, String sha1, String sha256, String sha512) {
        now = Instant.ofEpochSecond(second);

        vault.put(ACME, with(seed(SHA1).digits(8).build()));
        assertThat(code()).isEqualTo(sha1);
        vault.put(ACME, with(seed(SHA256).digits(8).algorithm(Algorithm.SHA256).build()));
        assertThat(code()).isEqualTo(sha256);
        vault.put(ACME, with(seed(SHA512).digits(8).algorithm(Algorithm.SHA512).build()));
        assertThat(code()).isEqualTo(sha512);
    }

    @Test
    void a_code_is_that_of_the_moment_and_has_6_digits_of_30_seconds() {
        vault.put(ACME, with(seed(SHA1).build()));

        assertThat(code()).isEqualTo("287082");
        now = Instant.ofEpochSecond(60);
        assertThat(code()).isNotEqualTo("287082");
        now = Instant.ofEpochSecond(30);
        assertThat(code()).isEqualTo("287082");
    }

    @Test
    void another_period_is_kept() {
        vault.put(ACME, with(seed(SHA1).period(Duration.ofMinutes(1)).build()));
        String first = code();

        now = Instant.EPOCH;
        assertThat(code()).isEqualTo(first);
        now = Instant.ofEpochSecond(60);
        assertThat(code()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gezdgnbvgy3tqojqgezdgnbvgy3tqojq", "GEZD GNBV GY3T QOJQ gezd-gnbv-gy3t-qojq", SHA1 + "===="})
    void a_seed_is_read_as_applications_show_it(String written) {
        vault.put(ACME, with(seed(written).build()));

        assertThat(code()).isEqualTo("287082");
    }

    @Test
    void a_code_has_the_same_digits_in_every_language() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            vault.put(ACME, with(seed(SHA1).build()));
            assertThat(code()).isEqualTo("287082");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void what_is_opened_is_the_code_never_the_seed_and_brings_the_seed_along_for_masking() {
        vault.put(ACME, with(seed(SHA1).build()));

        Secret code = vault.open(ACME, LOGIN, "code");
        Secret seed = code.source().orElseThrow();
        assertThat(code.isShown()).isFalse();
        assertThat(code.<String>use(String::new)).isEqualTo("287082");
        assertThat(seed.<String>use(String::new)).isEqualTo(SHA1);

        code.close();

        assertThatThrownBy(() -> seed.use(String::new)).isInstanceOf(IllegalStateException.class);
        assertThat(vault.open(ACME, LOGIN, "username").source()).isEmpty();
        assertThat(vault.describe(ACME, LOGIN).orElseThrow().fields()).containsExactlyInAnyOrder("username", "code");
    }

    @Test
    void a_seed_is_encrypted_and_stays_one_when_it_is_encrypted_again() {
        vault.put(ACME, with(seed(SHA1).build()));
        assertThat(new String(store.find(ACME, LOGIN).orElseThrow(), StandardCharsets.ISO_8859_1))
                .doesNotContain("GEZD");
        CredentialKey fresh = CredentialKey.generate();
        EncryptedCredentialVault.builder(store, fresh).previousKeys(KEY).build().reencrypt(ACME, LOGIN);

        EncryptedCredentialVault rotated =
                EncryptedCredentialVault.builder(store, fresh).clock(() -> now).build();
        assertThat(text(rotated.open(ACME, LOGIN, "code"))).isEqualTo("287082");
        assertThat(text(rotated.open(ACME, LOGIN, "username"))).isEqualTo("ada");
    }

    @Test
    void a_seed_of_another_form_is_refused_and_not_quoted() {
        for (String written : List.of("", "    ", "=", "A", "ABC", "GEZDGNB1", "GEZD0NBV", "GE=ZDGNB", "secr\u00e9t")) {
            assertThatThrownBy(() -> seed(written).build())
                    .as(written)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("A TOTP seed is ");
        }
        assertThatThrownBy(() -> seed(SHA1).digits(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seed(SHA1).digits(9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seed(SHA1).period(Duration.ofMillis(1_500)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(seed(SHA1).build()).hasToString("TotpSeed[****]");
    }
}
