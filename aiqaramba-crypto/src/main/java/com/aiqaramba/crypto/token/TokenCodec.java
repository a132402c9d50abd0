package com.aiqaramba.crypto.token;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.spi.StoredToken;
import com.aiqaramba.crypto.internal.Blocks;
import com.aiqaramba.crypto.token.TokenScope.Audience;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stored form of tokens. */
final class TokenCodec {
    private static final int VERSION = 1;
    private static final int PARTS = 5;

    private TokenCodec() {}

    static StoredToken encode(Token token) {
        byte[] payload = Blocks.joinTexts(List.of(
                token.scope().audience().name(),
                token.scope().name(),
                token.purpose(),
                token.hint(),
                token.issuedAt().toString()));
        StoredToken.Builder stored = StoredToken.builder(token.tenant(), token.hash())
                .kind(token.kind().stored())
                .payload(VERSION, payload);
        token.expiresAt().ifPresent(stored::expiresAt);
        return stored.build();
    }

    /** Reads what is known to be of this kind; empty when it was changed, or stored by a later version. */
    static Optional<Token> decode(TokenKind kind, StoredToken stored) {
        try {
            List<String> parts = Blocks.splitTexts(stored.payload());
            return stored.payloadVersion() == VERSION && parts.size() == PARTS
                    ? Optional.of(decode(kind, stored, parts)).filter(token -> kind.suits(token.scope()))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static Token decode(TokenKind kind, StoredToken stored, List<String> parts) {
        return new TokenData(
                kind,
                stored.tenant(),
                stored.hash(),
                TokenScope.of(Audience.valueOf(parts.get(0)), parts.get(1)),
                parts.get(2),
                parts.get(3),
                Instant.parse(parts.get(4)),
                stored.expiresAt());
    }

    static StoreException damaged(StoredToken stored) {
        return StoreException.damaged(
                "The token with the hash " + stored.hash() + " of tenant '" + stored.tenant()
                        + "' cannot be read: it was changed, or stored by a later version. Revoke it.",
                null);
    }
}
