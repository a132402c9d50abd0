package com.aiqaramba.test.contract;

import static com.aiqaramba.test.contract.StoredSamples.OTHER_TENANT;
import static com.aiqaramba.test.contract.StoredSamples.TENANT;
import static com.aiqaramba.test.contract.StoredSamples.TIME;
import static com.aiqaramba.test.contract.StoredSamples.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.credential.TokenHash;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.spi.StoredToken;
import com.aiqaramba.core.spi.TokenStore;
import com.aiqaramba.core.tenant.TenantId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/**
 * Contract of every {@link TokenStore}. Implement it in a JUnit 5 test class; see the package for an example.
 *
 * @since 0.1.0
 */
public interface TokenStoreContract {
    /**
     * Makes the store under test. Called once at the start of each test.
     *
     * @return a store without any token
     */
    TokenStore newTokenStore();

    /** Tests that a token is found by its hash alone, with all that was stored. */
    @Test
    default void a_token_is_found_by_its_hash_and_tells_its_tenant() {
        TokenStore store = newTokenStore();
        byte[] payload = {0, -1, 13, 10, 127, 39, 92};

        store.add(token(TENANT, 1).expiresAt(TIME).payload(7, payload).build());

        assertThat(store.find(hash(1))).hasValueSatisfying(found -> {
            assertThat(found.tenant()).isEqualTo(TENANT);
            assertThat(found.hash()).isEqualTo(hash(1));
            assertThat(found.kind()).isEqualTo("api-key");
            assertThat(found.expiresAt()).contains(TIME);
            assertThat(found.payloadVersion()).isEqualTo(7);
            assertThat(found.payload()).isEqualTo(payload);
        });
    }

    /** A token need not expire, nor say anything. */
    @Test
    default void a_token_without_end_and_payload_is_kept() {
        TokenStore store = newTokenStore();

        store.add(token(TENANT, 1).payload(1, new byte[0]).build());

        assertThat(store.find(hash(1))).hasValueSatisfying(found -> {
            assertThat(found.expiresAt()).isEmpty();
            assertThat(found.payload()).isEmpty();
        });
    }

    /** Nothing stored is an empty answer, not a failure; a hash that differs in one digit is another one. */
    @Test
    default void an_unknown_token_is_empty() {
        TokenStore store = newTokenStore();
        store.add(token(TENANT, 1).build());

        assertThat(store.find(hash(2))).isEmpty();
        assertThat(store.delete(TENANT, hash(2))).isFalse();
        assertThat(store.list(TENANT, "session")).isEmpty();
        assertThat(store.list(OTHER_TENANT, "api-key")).isEmpty();
        assertThat(store.deleteExpired(TENANT, TIME)).isZero();
    }

    /** A hash is stored once, whoever stores it; the first token stays. */
    @Test
    default void a_hash_that_is_there_is_refused() {
        TokenStore store = newTokenStore();
        store.add(token(TENANT, 1).build());

        assertThatThrownBy(() -> store.add(token(OTHER_TENANT, 1).build())).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.add(token(TENANT, 1).kind("session").build()))
                .isInstanceOf(StoreException.class);

        StoredToken found = store.find(hash(1)).orElseThrow();
        assertThat(found.tenant()).isEqualTo(TENANT);
        assertThat(found.kind()).isEqualTo("api-key");
    }

    /** A tenant lists, deletes and cleans up its own tokens only. */
    @Test
    default void tenants_neither_see_nor_delete_tokens_of_each_other() {
        TokenStore store = newTokenStore();
        store.add(token(TENANT, 1).expiresAt(TIME).build());
        store.add(token(OTHER_TENANT, 2).expiresAt(TIME).build());

        assertThat(store.delete(OTHER_TENANT, hash(1))).isFalse();
        assertThat(store.list(TENANT, "api-key")).extracting(StoredToken::hash).containsExactly(hash(1));
        assertThat(store.deleteExpired(TENANT, TIME)).isOne();

        assertThat(store.find(hash(1))).isEmpty();
        assertThat(store.find(hash(2))).isPresent();
    }

    /** Tenants differ when their case differs, and nothing in a name is a pattern. */
    @Test
    default void tenants_that_differ_in_case_or_a_sign_only_are_different_ones() {
        TokenStore store = newTokenStore();
        int number = 0;
        for (TenantId tenant : LookAlikes.tenants()) {
            store.add(token(tenant, number++).build());
        }

        number = 0;
        for (TenantId tenant : LookAlikes.tenants()) {
            assertThat(store.list(tenant, "api-key"))
                    .extracting(StoredToken::hash)
                    .containsExactly(hash(number++));
        }
    }

    /** Only the kind that is asked for is listed, in which what has expired still stands. */
    @Test
    default void the_tokens_of_a_kind_are_listed() {
        TokenStore store = newTokenStore();
        store.add(token(TENANT, 1).expiresAt(TIME.minus(1, ChronoUnit.DAYS)).build());
        store.add(token(TENANT, 2).build());
        store.add(token(TENANT, 3).kind("share-link").build());

        assertThat(store.list(TENANT, "api-key"))
                .extracting(StoredToken::hash)
                .containsExactlyInAnyOrder(hash(1), hash(2));
        assertThat(store.list(TENANT, "share-link"))
                .extracting(StoredToken::hash)
                .containsExactly(hash(3));
    }

    /** A token has expired at the moment at which it expires, and not a microsecond before. */
    @Test
    default void what_has_expired_is_deleted_and_nothing_else() {
        TokenStore store = newTokenStore();
        store.add(token(TENANT, 1).expiresAt(TIME.minusSeconds(1)).build());
        store.add(token(TENANT, 2).expiresAt(TIME).kind("session").build());
        store.add(token(TENANT, 3).expiresAt(TIME.plus(1, ChronoUnit.MICROS)).build());
        store.add(token(TENANT, 4).build());

        assertThat(store.deleteExpired(TENANT, TIME)).isEqualTo(2);
        assertThat(store.deleteExpired(TENANT, TIME)).isZero();

        assertThat(store.find(hash(1))).isEmpty();
        assertThat(store.find(hash(2))).isEmpty();
        assertThat(store.find(hash(3))).isPresent();
        assertThat(store.find(hash(4))).isPresent();
    }

    /** A second delete finds nothing. */
    @Test
    default void a_deleted_token_is_gone() {
        TokenStore store = newTokenStore();
        store.add(token(TENANT, 1).build());

        assertThat(store.delete(TENANT, hash(1))).isTrue();
        assertThat(store.delete(TENANT, hash(1))).isFalse();

        assertThat(store.find(hash(1))).isEmpty();
        assertThat(store.list(TENANT, "api-key")).isEmpty();
    }

    /**
     * Of several threads that delete a token exactly one is told that it was there, so that a token of single use is
     * used once.
     *
     * @throws Exception when the race could not be run
     */
    @Test
    default void of_eight_threads_exactly_one_deletes_a_token() throws Exception {
        TokenStore store = newTokenStore();
        for (int round = 0; round < 20; round++) {
            TokenHash hash = hash(round);
            store.add(token(TENANT, round).build());

            assertThat(Race.winners(thread -> store.delete(TENANT, hash))).isOne();
        }
    }

    /**
     * Of several threads that store the same hash exactly one does.
     *
     * @throws Exception when the race could not be run
     */
    @Test
    default void of_eight_threads_exactly_one_stores_a_hash() throws Exception {
        TokenStore store = newTokenStore();

        long stored = Race.winners(thread -> {
            try {
                store.add(token(TENANT, 1).payload(thread, bytes("x")).build());
                return true;
            } catch (StoreException taken) {
                return false;
            }
        });

        assertThat(stored).isOne();
    }

    private static StoredToken.Builder token(TenantId tenant, int number) {
        return StoredToken.builder(tenant, hash(number)).kind("api-key").payload(1, bytes("number " + number));
    }

    private static TokenHash hash(int number) {
        return new TokenHash("%064x".formatted(number + 0xabc0));
    }
}
