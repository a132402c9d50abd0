package com.aiqaramba.core.store;

import com.aiqaramba.core.credential.TokenHash;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.spi.StoredToken;
import com.aiqaramba.core.spi.TokenStore;
import com.aiqaramba.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Store of tokens that lasts as long as the object. Thread-safe.
 *
 * @since 0.1.0
 */
public final class InMemoryTokenStore implements TokenStore {
    private final Map<TokenHash, StoredToken> entries = new ConcurrentHashMap<>();

    /** Creates an empty store. */
    public InMemoryTokenStore() {}

    @Override
    public void add(StoredToken token) {
        if (entries.putIfAbsent(token.hash(), token) != null) {
            throw new StoreException("There is a token with the hash " + token.hash() + " already; issue a new one.");
        }
    }

    @Override
    public Optional<StoredToken> find(TokenHash hash) {
        return Optional.ofNullable(entries.get(hash));
    }

    @Override
    public boolean delete(TenantId tenant, TokenHash hash) {
        return find(hash)
                .filter(token -> token.tenant().equals(tenant))
                .map(token -> entries.remove(hash, token))
                .orElse(false);
    }

    @Override
    public List<StoredToken> list(TenantId tenant, String kind) {
        return entries.values().stream()
                .filter(token -> token.tenant().equals(tenant) && token.kind().equals(kind))
                .toList();
    }

    @Override
    public int deleteExpired(TenantId tenant, Instant now) {
        return (int) entries.values().stream()
                .filter(token ->
                        token.expiresAt().filter(end -> !end.isAfter(now)).isPresent())
                .filter(token -> delete(tenant, token.hash()))
                .count();
    }
}
