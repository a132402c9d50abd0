package com.aiqaramba.core.spi;

import com.aiqaramba.core.credential.TokenHash;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Store of a host for tokens, of which it only knows the hashes. Implementations must be thread-safe; the threads that
 * serve the host's requests call. Every method throws {@link StoreException} when the storage fails. A hash is never
 * used again for another token.
 *
 * @since 0.1.0
 */
public interface TokenStore {
    /**
     * Stores a token. It can be found on return.
     *
     * @param token the token
     * @throws StoreException when there is one of the same hash, whoever it belongs to; that one stays as it is
     */
    void add(StoredToken token);

    /**
     * Finds a token by its hash alone: whoever shows a token does not say whose it is. An expired one may be found.
     *
     * @param hash the hash, compared exactly
     * @return the token as stored, empty when there is none
     */
    Optional<StoredToken> find(TokenHash hash);

    /**
     * Deletes a token, in one step: of several threads and processes that delete the same one, exactly one is told that
     * it was there. Tokens of single use rely on it.
     *
     * @param tenant whose token it is
     * @param hash its hash
     * @return whether this call deleted it; false when this tenant has no such token
     */
    boolean delete(TenantId tenant, TokenHash hash);

    /**
     * Returns the tokens of a kind.
     *
     * @param tenant whose tokens
     * @param kind which kind
     * @return in any order, expired ones included, empty when there are none
     */
    List<StoredToken> list(TenantId tenant, String kind);

    /**
     * Deletes what has expired.
     *
     * @param tenant whose tokens
     * @param now the present moment; a token that expires at it has expired
     * @return how many were deleted
     */
    int deleteExpired(TenantId tenant, Instant now);
}
