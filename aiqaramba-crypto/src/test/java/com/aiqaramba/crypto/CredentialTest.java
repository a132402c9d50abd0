package com.aiqaramba.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.web.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
    private static final char[] PASSWORD = "correct-horse".toCharArray();

    private static Credential.Builder login() {
        return Credential.builder("shop-login").origin("https://shop.example/sign-in");
    }

    @Test
    void its_string_form_has_names_only() {
        assertThat(login().secret("password", PASSWORD).build())
                .hasToString("Credential[shop-login, [https://shop.example], [password]]");
    }

    @Test
    void only_the_origin_of_an_address_counts() {
        assertThat(login().secret("password", PASSWORD).build().origins())
                .containsExactly(Origin.of("https://shop.example"));
    }

    @Test
    void a_secret_is_copied_so_that_the_caller_can_overwrite_its_own() {
        char[] mine = PASSWORD.clone();
        Secret secret = Secret.of(PASSWORD);
        Credential credential =
                login().secret("one", mine).secret("two", secret).build();
        mine[0] = 'x';
        secret.close();
        credential
                .secrets()
                .values()
                .forEach(copy -> assertThat(copy.<char[]>use(char[]::clone)).isEqualTo(PASSWORD));
    }

    @Test
    void closing_it_closes_its_secrets() {
        Credential credential = login().secret("password", PASSWORD).build();
        credential.close();
        credential.close();
        credential
                .secrets()
                .values()
                .forEach(secret ->
                        assertThatThrownBy(() -> secret.use(String::new)).isInstanceOf(IllegalStateException.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "pass word", "-password", "pässword"})
    void a_field_name_in_another_form_is_refused(String field) {
        assertThatThrownBy(() -> login().secret(field, PASSWORD)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_missing_or_there_twice_is_refused() {
        assertThatThrownBy(() -> login().build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Credential.builder("shop-login")
                        .secret("password", PASSWORD)
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> login().secret("password", PASSWORD).secret("password", PASSWORD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("correct-horse");
        assertThatThrownBy(() -> login().secret("password", new char[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> login().origin("ftp://shop.example")).isInstanceOf(IllegalArgumentException.class);
    }
}
