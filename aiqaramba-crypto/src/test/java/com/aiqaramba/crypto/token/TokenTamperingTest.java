package com.aiqaramba.crypto.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.spi.StoredToken;
import com.aiqaramba.core.store.InMemoryTokenStore;
import com.aiqaramba.core.tenant.TenantId;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was changed in the store is never taken for another kind, and one entry spoils no other. */
class TokenTamperingTest {
    private static final TenantId ACME = new TenantId("acme");

    private final InMemoryTokenStore store = new InMemoryTokenStore();
    private final Tokens tokens = Tokens.builder(store).clock(new HandClock()).build();
    private final IssuedToken issued =
            tokens.issue(TokenRequest.builder(TokenKind.API_KEY, ACME, TokenScope.user("ada"))
                    .build());
    private final String plain = issued.reveal();
    private final StoredToken stored = store.find(issued.token().hash()).orElseThrow();

    private void replace(String kind, int version, byte[] payload) {
        store.delete(ACME, stored.hash());
        store.add(StoredToken.builder(ACME, stored.hash())
                .kind(kind)
                .payload(version, payload)
                .build());
    }

    @Test
    void a_token_whose_stored_kind_is_another_is_refused_as_both() {
        for (TokenKind other : TokenKind.values()) {
            if (other != TokenKind.API_KEY) {
                replace(other.stored(), 1, stored.payload());
                assertThat(tokens.verify(TokenKind.API_KEY, plain)).isEmpty();
                assertThat(tokens.verify(TokenKind.SESSION, plain)).isEmpty();
                assertThat(tokens.verify(TokenKind.SHARE_LINK, plain)).isEmpty();
                assertThat(tokens.consume(TokenKind.PASSWORD_RESET, plain)).isEmpty();
            }
        }
    }

    @Test
    void a_payload_cut_anywhere_or_of_another_version_is_an_error_that_names_the_way_out() {
        for (int length = 0; length < stored.payload().length; length++) {
            replace("api-key", 1, Arrays.copyOf(stored.payload(), length));
            assertDamaged();
        }
        replace("api-key", 2, stored.payload());
        assertDamaged();
    }

    private void assertDamaged() {
        assertThatThrownBy(() -> tokens.verify(TokenKind.API_KEY, plain))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        damaged -> assertThat(damaged.isDamage()).isTrue())
                .hasMessageContaining("Revoke it")
                .hasMessageNotContaining(plain);
    }

    @Test
    void a_flipped_byte_never_lets_a_scope_through_that_the_kind_does_not_have() {
        for (int at = 0; at < stored.payload().length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] payload = stored.payload().clone();
                payload[at] ^= (byte) (1 << bit);
                replace("api-key", 1, payload);
                Optional<Token> found = readable();
                assertThat(found.stream()).allMatch(token -> TokenKind.API_KEY.suits(token.scope()));
            }
        }
    }

    private Optional<Token> readable() {
        try {
            return tokens.verify(TokenKind.API_KEY, plain);
        } catch (StoreException damaged) {
            return Optional.empty();
        }
    }

    @Test
    void a_damaged_token_hides_and_saves_no_other() {
        replace("api-key", 1, new byte[] {1});
        TokenRequest request = TokenRequest.builder(TokenKind.API_KEY, ACME, TokenScope.user("ada"))
                .build();
        tokens.issue(request);

        assertThat(tokens.list(ACME, TokenKind.API_KEY)).hasSize(1);
        assertThat(tokens.revokeAll(ACME, TokenKind.API_KEY, TokenScope.user("ada")))
                .isOne();
        assertThat(tokens.revoke(ACME, stored.hash())).isTrue();
    }
}
