package com.aiqaramba.crypto.token;

import com.aiqaramba.core.credential.TokenHash;
import com.aiqaramba.core.spi.StoredToken;
import com.aiqaramba.core.spi.TokenStore;
import com.aiqaramba.core.store.InMemoryTokenStore;
import com.aiqaramba.core.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts look-ups, and keeps all that was ever stored. */
final class CountedTokenStore implements TokenStore {
    final AtomicInteger lookUps = new AtomicInteger();
    final List<StoredToken> added = new ArrayList<>();
    private final InMemoryTokenStore store = new InMemoryTokenStore();

    @Override
    public void add(StoredToken token) {
        added.add(token);
        store.add(token);
    }

    @Override
    public Optional<StoredToken> find(TokenHash hash) {
        lookUps.incrementAndGet();
        return store.find(hash);
    }

    @Override
    public boolean delete(TenantId tenant, TokenHash hash) {
        return store.delete(tenant, hash);
    }

    @Override
    public List<StoredToken> list(TenantId tenant, String kind) {
        return store.list(tenant, kind);
    }

    @Override
    public int deleteExpired(TenantId tenant, Instant now) {
        return store.deleteExpired(tenant, now);
    }
}
