package com.aiqaramba.crypto;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.web.Origin;
import com.aiqaramba.crypto.internal.CredentialContent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Credential on its way into a vault: a name, the origins where it may be typed, and one or more secrets. Closing it
 * overwrites the secrets. Thread-safe; its builder is not.
 *
 * <pre>{@code
 * try (Credential login = Credential.builder("shop-login")
 *         .origin("https://shop.example")
 *         .shown("username", name)
 *         .secret("password", password)
 *         .build()) {
 *     vault.put(tenant, login);
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Credential implements AutoCloseable {
    private final CredentialId id;
    private final Set<Origin> origins;
    private final Map<String, Secret> secrets;
    private final Set<String> seeds;

    private Credential(Builder builder) {
        id = builder.id;
        origins = Set.copyOf(builder.origins);
        secrets = Collections.unmodifiableMap(new LinkedHashMap<>(builder.secrets));
        seeds = Set.copyOf(builder.seeds);
    }

    /**
     * Begins a credential.
     *
     * @param id the name, in the form that {@link CredentialId} asks for
     * @return a builder
     */
    public static Builder builder(String id) {
        return new Builder(new CredentialId(id));
    }

    /**
     * Returns its name.
     *
     * @return the id
     */
    public CredentialId id() {
        return id;
    }

    /**
     * Returns where it may be typed.
     *
     * @return at least one origin
     */
    public Set<Origin> origins() {
        return origins;
    }

    Map<String, Secret> secrets() {
        return secrets;
    }

    CredentialContent content() {
        return new CredentialContent(origins, secrets, seeds);
    }

    /** Overwrites the secrets. A second call does nothing. */
    @Override
    public void close() {
        secrets.values().forEach(Secret::close);
    }

    @Override
    public String toString() {
        return "Credential[" + id + ", " + origins + ", " + secrets.keySet() + "]";
    }

    /**
     * Builder of a credential. Of use once; not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

        private final CredentialId id;
        private final Set<Origin> origins = new LinkedHashSet<>();
        private final Map<String, Secret> secrets = new LinkedHashMap<>();
        private final Set<String> seeds = new LinkedHashSet<>();

        private Builder(CredentialId id) {
            this.id = id;
        }

        /**
         * Adds an origin where the secrets may be typed. At least one is needed.
         *
         * @param url an absolute http or https address; only its origin counts
         * @return this
         */
        public Builder origin(String url) {
            origins.add(Origin.of(url));
            return this;
        }

        /**
         * Adds a secret. The characters are copied; the caller may overwrite its own.
         *
         * @param field what it is, for example {@code password}; 1 to 64 letters, digits, {@code .}, {@code _} or
         *     {@code -}, starting with a letter or digit; the model sees it
         * @param value the secret, not empty
         * @return this
         * @throws IllegalArgumentException when the name has another form or is taken, or the secret is empty
         */
        public Builder secret(String field, char[] value) {
            return add(field, Secret.of(value));
        }

        /**
         * Adds what is typed as a secret is, but may be seen by anybody and so is not masked: a user name, an e-mail
         * address.
         *
         * @param field what it is, for example {@code username}, in the form of {@link #secret}
         * @param value not empty
         * @return this
         * @throws IllegalArgumentException when the name has another form or is taken, or the value is empty
         */
        public Builder shown(String field, String value) {
            return add(field, Secret.shown(value.toCharArray()));
        }

        /**
         * Adds the seed of a second factor. The model types the field as any other one; what is typed is the code of
         * that moment, never the seed.
         *
         * @param field what it is, for example {@code code}, in the form of {@link #secret}
         * @param seed an open seed; it is copied, the caller closes its own
         * @return this
         * @throws IllegalArgumentException when the name has another form or is taken
         */
        public Builder totp(String field, TotpSeed seed) {
            add(field, seed.copy());
            seeds.add(field);
            return this;
        }

        private Builder add(String field, Secret secret) {
            if (!FIELD.matcher(field).matches()) {
                throw new IllegalArgumentException("A field name has 1 to 64 letters, digits, '.', '_' or '-',"
                        + " and starts with a letter or digit.");
            }
            if (secrets.containsKey(field)) {
                throw new IllegalArgumentException("Credential '" + id + "' has the field '" + field + "' already.");
            }
            secrets.put(field, secret);
            return this;
        }

        /**
         * Adds a copy of a secret; the caller closes its own.
         *
         * @param field as above
         * @param value an open secret
         * @return this
         * @throws IllegalArgumentException when the name has another form or is taken
         */
        public Builder secret(String field, Secret value) {
            return value.use(
                    characters -> add(field, value.isShown() ? Secret.shown(characters) : Secret.of(characters)));
        }

        /**
         * Makes the credential and hands the secrets over.
         *
         * @return the credential
         * @throws IllegalArgumentException when there is no origin or no secret
         */
        public Credential build() {
            if (origins.isEmpty() || secrets.isEmpty()) {
                throw new IllegalArgumentException("Credential '" + id + "' needs at least one origin and one secret.");
            }
            Credential built = new Credential(this);
            secrets.clear();
            return built;
        }
    }
}
