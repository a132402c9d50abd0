package com.aiqaramba.crypto.token;

import com.aiqaramba.core.tenant.TenantId;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Request for a token. Immutable.
 *
 * @since 0.1.0
 */
public final class TokenRequest {
    private static final int PURPOSE_CHARACTERS = 2_048;
    private static final Pattern PURPOSE = Pattern.compile("[^\\p{Cs}]*");
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final TokenKind kind;
    private final TenantId tenant;
    private final TokenScope scope;
    private final String purpose;
    private final @Nullable Duration validity;

    private TokenRequest(Builder builder) {
        kind = builder.kind;
        tenant = builder.tenant;
        scope = builder.scope;
        purpose = builder.purpose;
        validity = builder.validity;
    }

    /**
     * Begins a request.
     *
     * @param kind which kind of token
     * @param tenant whose token it will be. Before somebody has signed in, where the host does not know it, a tenant
     *     that the host reserves for that
     * @param scope whom its bearer stands for, or who may use it
     * @return a builder
     * @throws IllegalArgumentException when tokens of this kind have no such scope
     */
    public static Builder builder(TokenKind kind, TenantId tenant, TokenScope scope) {
        return new Builder(kind, tenant, scope);
    }

    TokenKind kind() {
        return kind;
    }

    TenantId tenant() {
        return tenant;
    }

    TokenScope scope() {
        return scope;
    }

    String purpose() {
        return purpose;
    }

    Optional<Duration> validity() {
        return Optional.ofNullable(validity);
    }

    /**
     * Builder of a request. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final TokenKind kind;
        private final TenantId tenant;
        private final TokenScope scope;
        private String purpose = "";
        private @Nullable Duration validity;

        private Builder(TokenKind kind, TenantId tenant, TokenScope scope) {
            if (!kind.suits(scope)) {
                throw new IllegalArgumentException("A token of kind " + kind + " has no scope " + scope.audience()
                        + "; TokenKind says what each kind is for.");
            }
            this.kind = kind;
            this.tenant = tenant;
            this.scope = scope;
            this.validity = kind.validity().orElse(null);
        }

        /**
         * Sets what the token is for, which its bearer cannot change: the name of an API key, the run that a link
         * shares, the address to return to. It is stored as it is, so it is no place for a secret. The default is none.
         *
         * @param purpose at most 2,048 characters, none of them half of one
         * @return this builder
         * @throws IllegalArgumentException when it has another form
         */
        public Builder purpose(String purpose) {
            if (purpose.length() > PURPOSE_CHARACTERS
                    || !PURPOSE.matcher(purpose).matches()) {
                throw new IllegalArgumentException("The purpose of a token has at most " + PURPOSE_CHARACTERS
                        + " characters, none of them half of one.");
            }
            this.purpose = purpose;
            return this;
        }

        /**
         * Sets for how long the token is valid. The default is {@link TokenKind#validity}.
         *
         * @param validity from a millisecond to 36,500 days
         * @return this builder
         * @throws IllegalArgumentException when it is shorter or longer
         */
        public Builder validFor(Duration validity) {
            if (validity.compareTo(SHORTEST) < 0 || validity.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("A token is valid for a millisecond to 36,500 days.");
            }
            this.validity = validity;
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         */
        public TokenRequest build() {
            return new TokenRequest(this);
        }
    }
}
