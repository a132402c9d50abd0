package com.aiqaramba.core.spi;

import com.aiqaramba.core.credential.CredentialDescription;
import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.CredentialException;
import com.aiqaramba.core.tenant.TenantId;
import java.util.Optional;

/**
 * Opens credentials at the moment of use. The runner calls {@link #describe} before a run starts and {@link #open} on
 * the run's thread each time a secret is typed. Implementations must be thread-safe and keep no decrypted copy.
 *
 * @since 0.1.0
 */
public interface CredentialVault {
    /** A vault without any credential: the default of a runner that was given none. */
    CredentialVault EMPTY = new CredentialVault() {
        @Override
        public Optional<CredentialDescription> describe(TenantId tenant, CredentialId id) {
            return Optional.empty();
        }

        @Override
        public Secret open(TenantId tenant, CredentialId id, String field) {
            throw new CredentialException("Credential '" + id + "' of tenant '" + tenant
                    + "' is unknown: this runner has no credential vault.");
        }
    };

    /**
     * Says what may be known of a credential without decrypting a secret for use.
     *
     * @param tenant whose credential it is
     * @param id its name
     * @return its origins and field names, empty when this tenant has no such credential
     * @throws CredentialException when it cannot be read with the present key
     */
    Optional<CredentialDescription> describe(TenantId tenant, CredentialId id);

    /**
     * Decrypts one field. The caller closes the secret right after use.
     *
     * @param tenant whose credential it is
     * @param id its name
     * @param field one of the names in the description
     * @return the secret
     * @throws CredentialException when it is unknown, has no such field, or cannot be decrypted
     */
    Secret open(TenantId tenant, CredentialId id, String field);
}
