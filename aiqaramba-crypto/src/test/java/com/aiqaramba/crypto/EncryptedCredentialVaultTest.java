package com.aiqaramba.crypto;

import static com.aiqaramba.crypto.Vaults.ACME;
import static com.aiqaramba.crypto.Vaults.KEY;
import static com.aiqaramba.crypto.Vaults.LOGIN;
import static com.aiqaramba.crypto.Vaults.OTHER;
import static com.aiqaramba.crypto.Vaults.login;
import static com.aiqaramba.crypto.Vaults.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.credential.CredentialDescription;
import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.error.CredentialException;
import com.aiqaramba.core.store.InMemoryCredentialStore;
import com.aiqaramba.core.web.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class EncryptedCredentialVaultTest {
    private final InMemoryCredentialStore store = new InMemoryCredentialStore();
    private final EncryptedCredentialVault vault =
            EncryptedCredentialVault.builder(store, KEY).build();

    @Test
    void what_was_put_is_described_and_opened() {
        vault.put(ACME, login("ada", "correct-horse"));
        Set<Origin> origins = Set.of(Origin.of("https://shop.example"), Origin.of("http://127.0.0.1:8080"));
        assertThat(vault.describe(ACME, LOGIN))
                .contains(new CredentialDescription(LOGIN, origins, Set.of("username", "password")));
        assertThat(text(vault.open(ACME, LOGIN, "username"))).isEqualTo("ada");
        assertThat(text(vault.open(ACME, LOGIN, "password"))).isEqualTo("correct-horse");
    }

    @Test
    void what_anybody_may_see_stays_so_also_under_another_key() {
        CredentialKey next = CredentialKey.generate();
        try (Credential login = Credential.builder(LOGIN.value())
                .origin("https://shop.example")
                .shown("username", "editor")
                .secret("password", "correct-horse".toCharArray())
                .build()) {
            vault.put(ACME, login);
        }
        EncryptedCredentialVault rotated =
                EncryptedCredentialVault.builder(store, next).previousKeys(KEY).build();
        rotated.reencrypt(ACME, LOGIN);

        assertThat(rotated.describe(ACME, LOGIN).orElseThrow().fields())
                .containsExactlyInAnyOrder("username", "password");
        assertThat(rotated.open(ACME, LOGIN, "username").isShown()).isTrue();
        assertThat(text(rotated.open(ACME, LOGIN, "username"))).isEqualTo("editor");
        assertThat(rotated.open(ACME, LOGIN, "password").isShown()).isFalse();
    }

    @Test
    void every_character_survives() {
        String odd = "日本 😀 \uD83D ß\0\n\uFFFF";
        vault.put(ACME, login("ada", odd));
        assertThat(text(vault.open(ACME, LOGIN, "password"))).isEqualTo(odd);
    }

    @Test
    void the_last_put_counts_and_delete_ends_it() {
        vault.put(ACME, login("ada", "first-password"));
        vault.put(ACME, login("ada", "second-password"));
        assertThat(text(vault.open(ACME, LOGIN, "password"))).isEqualTo("second-password");
        assertThat(vault.delete(ACME, LOGIN)).isTrue();
        assertThat(vault.delete(ACME, LOGIN)).isFalse();
        assertThat(vault.describe(ACME, LOGIN)).isEmpty();
    }

    @Test
    void an_unknown_credential_is_named_in_the_refusal() {
        assertThat(vault.describe(ACME, LOGIN)).isEmpty();
        assertThatThrownBy(() -> vault.open(ACME, LOGIN, "password"))
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("'shop-login' of tenant 'acme' is unknown");
    }

    @Test
    void another_tenant_has_no_such_credential() {
        vault.put(ACME, login("ada", "correct-horse"));
        assertThat(vault.describe(OTHER, LOGIN)).isEmpty();
        assertThatThrownBy(() -> vault.open(OTHER, LOGIN, "password")).isInstanceOf(CredentialException.class);
        assertThatThrownBy(() -> vault.open(ACME, new CredentialId("Shop-login"), "password"))
                .isInstanceOf(CredentialException.class);
    }

    @Test
    void an_unknown_field_is_refused_with_the_names_that_exist() {
        vault.put(ACME, login("ada", "correct-horse"));
        assertThatThrownBy(() -> vault.open(ACME, LOGIN, "Password"))
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("username")
                .hasMessageContaining("password")
                .hasMessageNotContaining("ada");
    }

    @Test
    void another_key_decrypts_nothing() {
        vault.put(ACME, login("ada", "correct-horse"));
        EncryptedCredentialVault stranger = EncryptedCredentialVault.builder(store, CredentialKey.generate())
                .build();
        assertThatThrownBy(() -> stranger.describe(ACME, LOGIN))
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("AIQARAMBA_CREDENTIAL_KEY");
        assertThatThrownBy(() -> stranger.open(ACME, LOGIN, "password")).isInstanceOf(CredentialException.class);
    }

    @Test
    void a_previous_key_still_decrypts_and_reencrypt_makes_it_superfluous() {
        vault.put(ACME, login("ada", "correct-horse"));
        CredentialKey fresh = CredentialKey.generate();
        EncryptedCredentialVault rotating =
                EncryptedCredentialVault.builder(store, fresh).previousKeys(KEY).build();
        assertThat(text(rotating.open(ACME, LOGIN, "password"))).isEqualTo("correct-horse");

        CredentialDescription before = rotating.describe(ACME, LOGIN).orElseThrow();
        rotating.reencrypt(ACME, LOGIN);

        EncryptedCredentialVault rotated =
                EncryptedCredentialVault.builder(store, fresh).build();
        assertThat(rotated.describe(ACME, LOGIN)).contains(before);
        assertThat(text(rotated.open(ACME, LOGIN, "username"))).isEqualTo("ada");
        assertThat(text(rotated.open(ACME, LOGIN, "password"))).isEqualTo("correct-horse");
        assertThatThrownBy(() -> vault.open(ACME, LOGIN, "password")).isInstanceOf(CredentialException.class);
    }

    @Test
    void the_same_key_twice_is_refused() {
        assertThatThrownBy(() -> EncryptedCredentialVault.builder(store, KEY)
                        .previousKeys(KEY)
                        .build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("only once");
    }

    @Test
    void the_key_comes_from_the_environment() {
        vault.put(ACME, login("ada", "correct-horse"));
        EncryptedCredentialVault same =
                EncryptedCredentialVault.fromEnvironment(store, Map.of("AIQARAMBA_CREDENTIAL_KEY", Vaults.KEY_HEX));
        assertThat(text(same.open(ACME, LOGIN, "password"))).isEqualTo("correct-horse");
    }

    @Test
    void a_missing_or_blank_key_is_refused_with_the_way_to_make_one() {
        for (Map<String, String> environment :
                List.of(Map.<String, String>of(), Map.of("AIQARAMBA_CREDENTIAL_KEY", " "))) {
            assertThatThrownBy(() -> EncryptedCredentialVault.fromEnvironment(store, environment))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("AIQARAMBA_CREDENTIAL_KEY")
                    .hasMessageContaining("openssl rand -base64 32");
        }
    }

    @Test
    void many_threads_can_put_and_open_at_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String password = "password-number-" + i % 10;
                calls.add(() -> {
                    vault.put(ACME, login("ada", password));
                    return text(vault.open(ACME, LOGIN, "password"));
                });
            }
            for (Future<String> opened : threads.invokeAll(calls)) {
                assertThat(opened.get()).startsWith("password-number-").hasSize(17);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
