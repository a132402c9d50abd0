package com.aiqaramba.core.store;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.spi.CredentialStore;
import com.aiqaramba.core.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Store of credentials that lasts as long as the object. Thread-safe.
 *
 * @since 0.1.0
 */
public final class InMemoryCredentialStore implements CredentialStore {
    private record Key(TenantId tenant, CredentialId id) {}

    private final Map<Key, byte[]> entries = new ConcurrentHashMap<>();

    /** Creates an empty store. */
    public InMemoryCredentialStore() {}

    @Override
    public void put(TenantId tenant, CredentialId id, byte[] encrypted) {
        entries.put(new Key(tenant, id), encrypted.clone());
    }

    @Override
    public Optional<byte[]> find(TenantId tenant, CredentialId id) {
        return Optional.ofNullable(entries.get(new Key(tenant, id))).map(byte[]::clone);
    }

    @Override
    public boolean delete(TenantId tenant, CredentialId id) {
        return entries.remove(new Key(tenant, id)) != null;
    }
}
