package com.aiqaramba.core.spi;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.web.Origin;
import java.util.Set;

/**
 * The credential with which a run's browser answers HTTP authentication. It has the fields {@value #USERNAME} and
 * {@value #PASSWORD}. Immutable.
 *
 * @param id the credential
 * @param origins those that it is bound to, and no others, are answered
 * @since 0.1.0
 */
public record HttpCredential(CredentialId id, Set<Origin> origins) {
    /** The field with the user name. */
    public static final String USERNAME = "username";

    /** The field with the password. */
    public static final String PASSWORD = "password";

    /** Copies the set. */
    public HttpCredential {
        origins = Set.copyOf(origins);
    }
}
