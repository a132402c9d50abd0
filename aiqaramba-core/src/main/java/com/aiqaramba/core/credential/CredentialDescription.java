package com.aiqaramba.core.credential;

import com.aiqaramba.core.web.Origin;
import java.util.Set;

/**
 * Description of a credential: what may be known without opening it. Immutable.
 *
 * @param id its name
 * @param origins where it may be typed; never empty
 * @param fields the names of its secrets, for example {@code username} and {@code password}; never empty
 * @since 0.1.0
 */
public record CredentialDescription(CredentialId id, Set<Origin> origins, Set<String> fields) {
    /** Copies the sets and checks that they are not empty. */
    public CredentialDescription {
        origins = Set.copyOf(origins);
        fields = Set.copyOf(fields);
        if (origins.isEmpty() || fields.isEmpty()) {
            throw new IllegalArgumentException(
                    "Credential '" + id + "' needs at least one origin and at least one field.");
        }
    }
}
