package com.aiqaramba.test.contract;

import static com.aiqaramba.test.contract.StoredSamples.OTHER_TENANT;
import static com.aiqaramba.test.contract.StoredSamples.TENANT;
import static com.aiqaramba.test.contract.StoredSamples.bytes;
import static com.aiqaramba.test.contract.StoredSamples.large;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.spi.CredentialStore;
import com.aiqaramba.core.tenant.TenantId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Contract of every {@link CredentialStore}. Implement it in a JUnit 5 test class; see the package for an example.
 *
 * @since 0.1.0
 */
public interface CredentialStoreContract {
    /**
     * Makes the store under test. Called once at the start of each test.
     *
     * @return a store without any credential
     */
    CredentialStore newCredentialStore();

    /** Tests that what is put can be read, byte for byte. */
    @Test
    default void a_credential_is_read_as_it_was_put() {
        CredentialStore store = newCredentialStore();

        store.put(TENANT, new CredentialId("shop-login"), new byte[] {0, -1, 13, 10, 127});

        assertThat(store.find(TENANT, new CredentialId("shop-login")))
                .hasValueSatisfying(found -> assertThat(found).containsExactly(0, -1, 13, 10, 127));
    }

    /** The second credential of a name takes the place of the first. */
    @Test
    default void a_credential_of_the_same_name_is_replaced() {
        CredentialStore store = newCredentialStore();
        var id = new CredentialId("shop-login");
        store.put(TENANT, id, bytes("the first one, which is longer"));

        store.put(TENANT, id, bytes("second"));

        assertThat(store.find(TENANT, id).orElseThrow()).isEqualTo(bytes("second"));
    }

    /** Nothing stored is an empty answer, not a failure. */
    @Test
    default void an_unknown_credential_is_empty() {
        CredentialStore store = newCredentialStore();

        assertThat(store.find(TENANT, new CredentialId("none"))).isEmpty();
        assertThat(store.delete(TENANT, new CredentialId("none"))).isFalse();
    }

    /** The same name under two tenants are two credentials. */
    @Test
    default void tenants_with_the_same_credential_id_do_not_see_each_other() {
        CredentialStore store = newCredentialStore();
        var id = new CredentialId("shop-login");
        store.put(TENANT, id, bytes("mine"));

        assertThat(store.find(OTHER_TENANT, id)).isEmpty();
        assertThat(store.delete(OTHER_TENANT, id)).isFalse();
        store.put(OTHER_TENANT, id, bytes("theirs"));
        assertThat(store.delete(TENANT, id)).isTrue();

        assertThat(store.find(TENANT, id)).isEmpty();
        assertThat(store.find(OTHER_TENANT, id).orElseThrow()).isEqualTo(bytes("theirs"));
    }

    /** Ids differ when their case differs, and nothing in an id is a pattern. */
    @Test
    default void ids_that_differ_in_case_or_a_sign_only_are_different_credentials() {
        CredentialStore store = newCredentialStore();
        List<CredentialId> ids = Stream.of("a", "A", "a.", "a_", "a-", "a_b", "a-b", "a.b", "nul", "N".repeat(64))
                .map(CredentialId::new)
                .toList();
        for (TenantId tenant : LookAlikes.tenants()) {
            ids.forEach(id -> store.put(tenant, id, bytes(tenant + "/" + id)));
        }

        for (TenantId tenant : LookAlikes.tenants()) {
            ids.forEach(id -> assertThat(store.find(tenant, id).orElseThrow()).isEqualTo(bytes(tenant + "/" + id)));
        }
    }

    /**
     * A credential that several threads replace is always one of theirs, never a mix.
     *
     * @throws Exception when the race could not be run
     */
    @Test
    default void of_eight_threads_that_replace_a_credential_one_is_the_last() throws Exception {
        CredentialStore store = newCredentialStore();
        var id = new CredentialId("shop-login");
        Race.winners(thread -> {
            store.put(TENANT, id, bytes(Integer.toString(thread).repeat(10_000 + thread)));
            return true;
        });

        byte[] last = store.find(TENANT, id).orElseThrow();

        int winner = last[0] - '0';
        assertThat(last).isEqualTo(bytes(Integer.toString(winner).repeat(10_000 + winner)));
    }

    /**
     * Of several threads that delete a credential exactly one is told that it was there.
     *
     * @throws Exception when the race could not be run
     */
    @Test
    default void of_eight_threads_exactly_one_deletes_a_credential() throws Exception {
        CredentialStore store = newCredentialStore();
        var id = new CredentialId("shop-login");
        store.put(TENANT, id, bytes("x"));

        assertThat(Race.winners(thread -> store.delete(TENANT, id))).isOne();
    }

    /** The caller's arrays are the caller's. */
    @Test
    default void arrays_are_not_shared_with_the_caller() {
        CredentialStore store = newCredentialStore();
        byte[] content = {1, 2, 3};
        var id = new CredentialId("shop-login");
        store.put(TENANT, id, content);

        content[0] = 9;
        store.find(TENANT, id).orElseThrow()[1] = 9;

        assertThat(store.find(TENANT, id).orElseThrow()).containsExactly(1, 2, 3);
    }

    /** A certificate store may be long; an empty value is a value. */
    @Test
    default void large_and_empty_credentials_are_kept() {
        CredentialStore store = newCredentialStore();
        store.put(TENANT, new CredentialId("large"), large());
        store.put(TENANT, new CredentialId("none"), new byte[0]);

        assertThat(store.find(TENANT, new CredentialId("large")).orElseThrow()).isEqualTo(large());
        assertThat(store.find(TENANT, new CredentialId("none")).orElseThrow()).isEmpty();
    }

    /** A deleted credential is gone and its name can be used again. */
    @Test
    default void a_second_delete_does_nothing() {
        CredentialStore store = newCredentialStore();
        var id = new CredentialId("shop-login");
        store.put(TENANT, id, bytes("x"));

        assertThat(store.delete(TENANT, id)).isTrue();
        assertThat(store.delete(TENANT, id)).isFalse();

        assertThat(store.find(TENANT, id)).isEmpty();
        store.put(TENANT, id, bytes("y"));
        assertThat(store.find(TENANT, id).orElseThrow()).isEqualTo(bytes("y"));
    }
}
