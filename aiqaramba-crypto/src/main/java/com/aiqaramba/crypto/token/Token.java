package com.aiqaramba.crypto.token;

import com.aiqaramba.core.credential.TokenHash;
import com.aiqaramba.core.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * Token as it is known after it was issued: all but the token itself. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Token permits TokenData {
    /** {@return which kind of token it is} */
    TokenKind kind();

    /** {@return whose token it is} */
    TenantId tenant();

    /** {@return its hash, with which it can be revoked} */
    TokenHash hash();

    /** {@return whom its bearer stands for, or who may use it} */
    TokenScope scope();

    /** {@return what it is for, as its request said; may be empty} */
    String purpose();

    /** {@return its first and last four characters, by which people know it again} */
    String hint();

    /** {@return when it was issued} */
    Instant issuedAt();

    /** {@return the moment from which on it is not accepted, empty when it does not expire} */
    Optional<Instant> expiresAt();
}
