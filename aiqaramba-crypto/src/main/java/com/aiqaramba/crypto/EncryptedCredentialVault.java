package com.aiqaramba.crypto;

import com.aiqaramba.core.credential.CredentialDescription;
import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.error.CredentialException;
import com.aiqaramba.core.spi.CredentialStore;
import com.aiqaramba.core.spi.CredentialVault;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.crypto.internal.CredentialCipher;
import com.aiqaramba.crypto.internal.CredentialContent;
import com.aiqaramba.crypto.internal.Totp;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Vault that encrypts credentials with AES-256-GCM (12-byte nonce, 16-byte tag) before they reach a store, each
 * secret by itself and bound to its tenant, credential and field. What was changed, exchanged or moved in the store is
 * refused; that a store returns an older state of the same credential whole is not noticed. Thread-safe as far as the
 * store is.
 *
 * <pre>{@code
 * var vault = EncryptedCredentialVault.fromEnvironment(new FileCredentialStore(folder));
 * var runner = AgentRunner.builder()
 *         .model(model)
 *         .browsers(browsers)
 *         .storesInMemory()
 *         .credentials(vault)
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class EncryptedCredentialVault implements CredentialVault {
    private final CredentialStore store;
    private final CredentialCipher cipher;
    private final InstantSource clock;

    private EncryptedCredentialVault(CredentialStore store, CredentialCipher cipher, InstantSource clock) {
        this.store = store;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Makes a vault under the key in the environment variable {@code AIQARAMBA_CREDENTIAL_KEY}.
     *
     * @param store the store of the encrypted credentials
     * @return the vault
     * @throws ConfigurationException when the key is missing, malformed or not random
     */
    public static EncryptedCredentialVault fromEnvironment(CredentialStore store) {
        return fromEnvironment(store, System.getenv());
    }

    static EncryptedCredentialVault fromEnvironment(CredentialStore store, Map<String, String> environment) {
        String key = environment.getOrDefault(CredentialKey.VARIABLE, "");
        if (key.isBlank()) {
            throw CredentialKey.missing();
        }
        return builder(store, CredentialKey.parse(key)).build();
    }

    /**
     * Begins a vault under a key that the host brings.
     *
     * @param store the store of the encrypted credentials
     * @param key the key that encrypts and decrypts
     * @return a builder
     */
    public static Builder builder(CredentialStore store, CredentialKey key) {
        return new Builder(store, key);
    }

    /**
     * Encrypts a credential and stores it, in place of one with the same name.
     *
     * @param tenant whose credential it is
     * @param credential still open; the caller closes it
     */
    public void put(TenantId tenant, Credential credential) {
        CredentialId id = credential.id();
        byte[] encrypted = attempt(tenant, id, () -> cipher.encrypt(tenant, id, credential.content()));
        store.put(tenant, id, encrypted);
    }

    /**
     * Deletes a credential. A second call does nothing.
     *
     * @param tenant whose credential it is
     * @param id its name
     * @return whether there was one
     */
    public boolean delete(TenantId tenant, CredentialId id) {
        return store.delete(tenant, id);
    }

    /**
     * Decrypts a credential with whichever key it needs and stores it under the current one. Not to be called while the
     * same credential is being put.
     *
     * @param tenant whose credential it is
     * @param id its name
     * @throws CredentialException when it is unknown or cannot be decrypted with any of the keys
     */
    public void reencrypt(TenantId tenant, CredentialId id) {
        byte[] old = find(tenant, id);
        CredentialDescription description = attempt(tenant, id, () -> cipher.describe(tenant, id, old));
        Map<String, Secret> secrets = new LinkedHashMap<>();
        try {
            for (String field : description.fields()) {
                secrets.put(field, attempt(tenant, id, () -> cipher.open(tenant, id, field, old)));
            }
            Set<String> seeds = attempt(tenant, id, () -> cipher.seeds(tenant, id, old));
            CredentialContent content = new CredentialContent(description.origins(), secrets, seeds);
            store.put(tenant, id, attempt(tenant, id, () -> cipher.encrypt(tenant, id, content)));
        } finally {
            secrets.values().forEach(Secret::close);
        }
    }

    @Override
    public Optional<CredentialDescription> describe(TenantId tenant, CredentialId id) {
        return store.find(tenant, id)
                .map(encrypted -> attempt(tenant, id, () -> cipher.describe(tenant, id, encrypted)));
    }

    @Override
    public Secret open(TenantId tenant, CredentialId id, String field) {
        byte[] encrypted = find(tenant, id);
        CredentialDescription description = attempt(tenant, id, () -> cipher.describe(tenant, id, encrypted));
        if (!description.fields().contains(field)) {
            throw new CredentialException("Credential '" + id + "' of tenant '" + tenant
                    + "' has no such field; it has " + description.fields() + ".");
        }
        Secret opened = attempt(tenant, id, () -> cipher.open(tenant, id, field, encrypted));
        return attempt(tenant, id, () -> cipher.seeds(tenant, id, encrypted)).contains(field) ? code(opened) : opened;
    }

    private Secret code(Secret seed) {
        try (seed) {
            return Totp.code(seed, clock.instant());
        }
    }

    private byte[] find(TenantId tenant, CredentialId id) {
        return store.find(tenant, id)
                .orElseThrow(() -> new CredentialException(
                        "Credential '" + id + "' of tenant '" + tenant + "' is unknown; put it into the vault first."));
    }

    private interface Operation<T> {
        T run() throws GeneralSecurityException;
    }

    private static <T> T attempt(TenantId tenant, CredentialId id, Operation<T> operation) {
        try {
            return operation.run();
        } catch (GeneralSecurityException failed) {
            throw new CredentialException(
                    "Credential '" + id + "' of tenant '" + tenant
                            + "' cannot be decrypted: it was stored under another"
                            + " key, belongs elsewhere, or was changed. Check " + CredentialKey.VARIABLE
                            + " or put it into the vault again.",
                    failed);
        }
    }

    /**
     * Builder of a vault. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final CredentialStore store;
        private final List<CredentialKey> keys = new ArrayList<>();
        private InstantSource clock = InstantSource.system();

        private Builder(CredentialStore store, CredentialKey key) {
            this.store = store;
            keys.add(key);
        }

        /**
         * Adds earlier keys, which only decrypt; see {@link #reencrypt}. The default is none.
         *
         * @param earlier the keys
         * @return this builder
         */
        public Builder previousKeys(CredentialKey... earlier) {
            keys.addAll(List.of(earlier));
            return this;
        }

        /**
         * Sets the clock. The default is the system's.
         *
         * @param clock tells of which moment a one-time code is computed
         * @return this builder
         */
        public Builder clock(InstantSource clock) {
            this.clock = clock;
            return this;
        }

        /**
         * Makes the vault.
         *
         * @return a vault
         * @throws ConfigurationException when a key is given twice
         */
        public EncryptedCredentialVault build() {
            List<byte[]> copies = keys.stream().map(CredentialKey::copy).toList();
            try {
                return new EncryptedCredentialVault(store, new CredentialCipher(copies), clock);
            } catch (GeneralSecurityException refused) {
                throw new ConfigurationException(
                        "The credential keys cannot be used together; give each only once.", refused);
            } finally {
                copies.forEach(copy -> Arrays.fill(copy, (byte) 0));
            }
        }
    }
}
