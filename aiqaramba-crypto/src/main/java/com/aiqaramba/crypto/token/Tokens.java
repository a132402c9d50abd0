package com.aiqaramba.crypto.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.aiqaramba.core.credential.TokenHash;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.spi.TokenStore;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.crypto.token.TokenScope.Audience;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Issues tokens and accepts them again. Each is drawn from 32 random bytes and ends with a checksum, so that what
 * cannot be a token is refused without a look-up; its SHA-256 alone is stored. Thread-safe as far as the store is.
 *
 * <pre>{@code
 * Tokens tokens = Tokens.builder(store).build();
 * IssuedToken issued = tokens.issue(TokenRequest.builder(TokenKind.API_KEY, tenant, TokenScope.user("ada"))
 *         .purpose("nightly build")
 *         .validFor(Duration.ofDays(90))
 *         .build());
 * String shownOnce = issued.reveal();
 * Optional<Token> caller = tokens.verify(TokenKind.API_KEY, shownOnce);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Tokens {
    private final TokenStore store;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    private Tokens(Builder builder) {
        store = builder.store;
        clock = builder.clock;
    }

    /**
     * Begins tokens.
     *
     * @param store the store of their hashes
     * @return a builder
     */
    public static Builder builder(TokenStore store) {
        return new Builder(store);
    }

    /**
     * Issues a token and stores its hash.
     *
     * @param request which token
     * @return the token, of which the plain form can be taken out once
     */
    public IssuedToken issue(TokenRequest request) {
        TokenKind kind = request.kind();
        String plain = TokenText.draw(kind.prefix(), random);
        String binding = kind.isBound() ? TokenText.draw(TokenText.BINDING, random) : "";
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Token token = new TokenData(
                kind,
                request.tenant(),
                TokenText.hash(plain, binding),
                request.scope(),
                request.purpose(),
                TokenText.hint(plain),
                now,
                request.validity().map(validity -> now.plus(validity).truncatedTo(ChronoUnit.MILLIS)));
        store.add(TokenCodec.encode(token));
        return new IssuedToken(token, plain, binding);
    }

    /**
     * Finds a token that may be used more than once, for a caller of whom nothing else is known. A link for the
     * organisation is refused; see {@link #verify(TokenKind, String, TenantId)}.
     *
     * @param kind which kind is expected
     * @param presented what the caller showed, of any form
     * @return the token, empty when it is malformed, unknown, revoked, expired, of another kind, or not for everybody
     * @throws IllegalArgumentException when tokens of this kind are consumed
     * @throws StoreException when it was damaged in the store
     */
    public Optional<Token> verify(TokenKind kind, String presented) {
        return reusable(kind, presented).filter(token -> token.scope().audience() != Audience.ORGANISATION);
    }

    /**
     * Finds a token that may be used more than once, for a caller who is signed in to a tenant.
     *
     * @param kind which kind is expected
     * @param presented what the caller showed, of any form
     * @param caller the tenant to which the caller is signed in
     * @return the token, empty when it is malformed, unknown, revoked, expired, of another kind, or neither for
     *     everybody nor of this tenant
     * @throws IllegalArgumentException when tokens of this kind are consumed
     * @throws StoreException when it was damaged in the store
     */
    public Optional<Token> verify(TokenKind kind, String presented, TenantId caller) {
        return reusable(kind, presented)
                .filter(token -> token.scope().audience() == Audience.ANYONE
                        || token.tenant().equals(caller));
    }

    private Optional<Token> reusable(TokenKind kind, String presented) {
        if (kind.isConsumed()) {
            throw new IllegalArgumentException("A token of kind " + kind + " is of single use; consume it.");
        }
        return TokenText.isWellFormed(kind.prefix(), presented)
                ? find(kind, TokenText.hash(presented))
                : Optional.empty();
    }

    /**
     * Uses up a token of single use. Of several callers with the same token exactly one gets it.
     *
     * @param kind which kind is expected
     * @param presented what the caller showed, of any form
     * @return the token, empty when it is malformed, unknown, used, revoked, expired or of another kind
     * @throws IllegalArgumentException when tokens of this kind are not consumed, or need the second value
     * @throws StoreException when it was damaged in the store
     */
    public Optional<Token> consume(TokenKind kind, String presented) {
        check(kind, kind.isConsumed() && !kind.isBound());
        return TokenText.isWellFormed(kind.prefix(), presented)
                ? consumed(kind, TokenText.hash(presented))
                : Optional.empty();
    }

    /**
     * Uses up a token of single use that is bound to a browser. Of several callers with the same token exactly one gets
     * it. Without the right second value nothing is used up, so that nobody else can spoil it.
     *
     * @param kind which kind is expected
     * @param presented what the caller showed, of any form
     * @param binding the second value, which the browser kept; of any form, empty when there was none
     * @return the token, empty when it is malformed, unknown, used, revoked, expired, of another kind, or not of this
     *     browser
     * @throws IllegalArgumentException when tokens of this kind are not bound
     * @throws StoreException when it was damaged in the store
     */
    public Optional<Token> consume(TokenKind kind, String presented, String binding) {
        check(kind, kind.isBound());
        return TokenText.isWellFormed(kind.prefix(), presented) && TokenText.isWellFormed(TokenText.BINDING, binding)
                ? consumed(kind, TokenText.hash(presented, binding))
                : Optional.empty();
    }

    private static void check(TokenKind kind, boolean suits) {
        if (!suits) {
            throw new IllegalArgumentException("A token of kind " + kind + " is not consumed in this way.");
        }
    }

    private Optional<Token> consumed(TokenKind kind, TokenHash hash) {
        return find(kind, hash).filter(token -> store.delete(token.tenant(), hash));
    }

    private Optional<Token> find(TokenKind kind, TokenHash hash) {
        return store.find(hash)
                .filter(stored -> isSame(stored.hash().hex(), hash.hex()))
                .filter(stored -> stored.kind().equals(kind.stored()))
                .map(stored -> TokenCodec.decode(kind, stored).orElseThrow(() -> TokenCodec.damaged(stored)))
                .filter(this::isValid);
    }

    private boolean isValid(Token token) {
        return token.expiresAt().map(clock.instant()::isBefore).orElse(true);
    }

    /** A database may compare without regard to case, and stops at the first difference. */
    private static boolean isSame(String stored, String presented) {
        return MessageDigest.isEqual(stored.getBytes(US_ASCII), presented.getBytes(US_ASCII));
    }

    /**
     * Revokes a token: from now on it is not accepted. A second call does nothing.
     *
     * @param tenant whose token it is
     * @param hash its hash, as {@link Token#hash} tells it
     * @return whether there was one
     */
    public boolean revoke(TenantId tenant, TokenHash hash) {
        return store.delete(tenant, hash);
    }

    /**
     * Revokes all tokens of a kind that a user or a role has: all sessions after a new password, for example. One that
     * is being issued meanwhile may stay.
     *
     * @param tenant whose tokens
     * @param kind which kind
     * @param scope whose within the tenant
     * @return how many were revoked
     */
    public int revokeAll(TenantId tenant, TokenKind kind, TokenScope scope) {
        return (int) store.list(tenant, kind.stored()).stream()
                .flatMap(stored -> TokenCodec.decode(kind, stored).stream())
                .filter(token -> token.scope().equals(scope))
                .filter(token -> store.delete(tenant, token.hash()))
                .count();
    }

    /**
     * Returns the tokens of a kind that are valid. One that was damaged in the store is left out, and never accepted.
     *
     * @param tenant whose tokens
     * @param kind which kind
     * @return the oldest first, empty when there are none
     */
    public List<Token> list(TenantId tenant, TokenKind kind) {
        return store.list(tenant, kind.stored()).stream()
                .flatMap(stored -> TokenCodec.decode(kind, stored).stream())
                .filter(this::isValid)
                .sorted(Comparator.comparing(Token::issuedAt))
                .toList();
    }

    /**
     * Deletes what has expired, of all kinds. Such tokens are not accepted anyway; this keeps the store small.
     *
     * @param tenant whose tokens
     * @return how many were deleted
     */
    public int deleteExpired(TenantId tenant) {
        return store.deleteExpired(tenant, clock.instant());
    }

    /**
     * Builder of tokens. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final TokenStore store;
        private InstantSource clock = InstantSource.system();

        private Builder(TokenStore store) {
            this.store = store;
        }

        /**
         * Sets the clock. The default is the system's.
         *
         * @param clock tells when tokens begin and end
         * @return this builder
         */
        public Builder clock(InstantSource clock) {
            this.clock = clock;
            return this;
        }

        /**
         * Makes the tokens.
         *
         * @return tokens over the store
         */
        public Tokens build() {
            return new Tokens(this);
        }
    }
}
