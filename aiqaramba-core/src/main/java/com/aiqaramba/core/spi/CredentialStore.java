package com.aiqaramba.core.spi;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.tenant.TenantId;
import java.util.Optional;

/**
 * Store of a host for credentials: opaque, already encrypted bytes under tenant and id. Implementations must be
 * thread-safe; any thread may call. Every method throws {@link StoreException} when the storage fails.
 *
 * @since 0.1.0
 */
public interface CredentialStore {
    /**
     * Stores a credential or replaces the one under the same key, whole or not at all.
     *
     * @param tenant whose credential it is
     * @param id its name
     * @param encrypted what {@link #find} returns later, byte for byte
     */
    void put(TenantId tenant, CredentialId id, byte[] encrypted);

    /**
     * Reads a credential.
     *
     * @param tenant whose credential it is
     * @param id its name
     * @return the bytes as stored, empty when this tenant has no such credential
     */
    Optional<byte[]> find(TenantId tenant, CredentialId id);

    /**
     * Deletes a credential. A second call does nothing.
     *
     * @param tenant whose credential it is
     * @param id its name
     * @return whether there was one
     */
    boolean delete(TenantId tenant, CredentialId id);
}
