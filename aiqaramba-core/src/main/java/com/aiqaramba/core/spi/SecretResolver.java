package com.aiqaramba.core.spi;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.CredentialException;
import com.aiqaramba.core.web.Origin;

/**
 * Opens a secret for a session at the moment in which it is typed. Given to the session by the runner.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SecretResolver {
    /** Resolver without any credential. */
    SecretResolver NONE = (credential, field, origin) -> {
        throw new CredentialException("Credential '" + credential + "' is not known here.");
    };

    /**
     * Opens a secret if the run may use it on this origin. From here on the run's redactor knows it. The caller closes
     * it right after typing.
     *
     * @param credential which credential
     * @param field which of its secrets
     * @param origin the origin of the frame in which it is about to be typed
     * @return the secret
     * @throws CredentialException when the run has no such credential, the credential has no such field, or it is not
     *     bound to this origin
     */
    Secret resolve(CredentialId credential, String field, Origin origin);
}
