package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.credential.CredentialDescription;
import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.CredentialException;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.spi.CredentialVault;
import com.aiqaramba.core.spi.HttpCredential;
import com.aiqaramba.core.spi.SecretResolver;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.core.web.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Opens secrets for one run: only credentials that its task names, only on their origins, never unknown to the
 * redactor.
 */
public final class SecretGate implements SecretResolver {
    private final TenantId tenant;
    private final CredentialVault vault;
    private final Redactor redactor;
    private final List<CredentialDescription> credentials;
    private final Optional<CredentialDescription> forHttp;

    /**
     * Looks up what the task names, and lets the redactor know what is masked from the start.
     *
     * @throws CredentialException when one of the task's credentials is unknown, or cannot be decrypted
     */
    public SecretGate(TenantId tenant, Task task, CredentialVault vault, Redactor redactor) {
        this.tenant = tenant;
        this.vault = vault;
        this.redactor = redactor;
        this.credentials = task.credentials().stream()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .map(this::describe)
                .toList();
        this.forHttp = task.httpCredential().map(this::describe);
        forHttp.ifPresent(SecretGate::checkFields);
        task.maskedFromStart().stream().map(this::describe).forEach(this::mask);
    }

    private void mask(CredentialDescription credential) {
        for (String field : credential.fields()) {
            try (Secret secret = vault.open(tenant, credential.id(), field)) {
                mask(secret);
            }
        }
    }

    private void mask(Secret secret) {
        if (!secret.isShown()) {
            redactor.add(secret);
            secret.source().ifPresent(redactor::add);
        }
    }

    private static void checkFields(CredentialDescription credential) {
        if (!credential.fields().containsAll(Set.of(HttpCredential.USERNAME, HttpCredential.PASSWORD))) {
            throw new CredentialException("Credential '" + credential.id()
                    + "' is to answer HTTP authentication, but has"
                    + " the fields " + credential.fields() + "; it needs '" + HttpCredential.USERNAME + "' and '"
                    + HttpCredential.PASSWORD + "'.");
        }
    }

    /** Those that the model may use, without the one for HTTP authentication. */
    public List<CredentialDescription> credentials() {
        return credentials;
    }

    /** Returns the credential with which the browser answers HTTP authentication. */
    Optional<HttpCredential> httpCredential() {
        return forHttp.map(credential -> new HttpCredential(credential.id(), credential.origins()));
    }

    @Override
    public Secret resolve(CredentialId id, String field, Origin origin) {
        CredentialDescription credential = Stream.concat(credentials.stream(), forHttp.stream())
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CredentialException("The task names no credential '" + id + "'."));
        if (!credential.origins().contains(origin)) {
            throw new CredentialException("Credential '" + id + "' is bound to " + credential.origins()
                    + " and is never typed on " + origin + ".");
        }
        if (!credential.fields().contains(field)) {
            throw new CredentialException(
                    "Credential '" + id + "' has no field '" + field + "'; it has " + credential.fields() + ".");
        }
        Secret secret = vault.open(tenant, id, field);
        mask(secret);
        return secret;
    }

    private CredentialDescription describe(CredentialId id) {
        return vault.describe(tenant, id)
                .orElseThrow(() -> new CredentialException("Credential '" + id + "' is unknown for tenant '" + tenant
                        + "'; store it in the runner's vault, or leave it out of the task."));
    }
}
