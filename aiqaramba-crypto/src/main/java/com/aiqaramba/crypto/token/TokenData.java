package com.aiqaramba.crypto.token;

import com.aiqaramba.core.credential.TokenHash;
import com.aiqaramba.core.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

record TokenData(
        TokenKind kind,
        TenantId tenant,
        TokenHash hash,
        TokenScope scope,
        String purpose,
        String hint,
        Instant issuedAt,
        Optional<Instant> expiresAt)
        implements Token {}
