package com.aiqaramba.crypto.token;

import com.aiqaramba.crypto.token.TokenScope.Audience;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Kind of token. A token of one kind is never accepted as one of another.
 *
 * @since 0.1.0
 */
public enum TokenKind {
    /**
     * Key with which a program calls the host's API, for a user or a role. Does not expire unless that is asked for.
     */
    API_KEY("aqk_", "api-key", null, Audience.USER, Audience.ROLE),

    /** Session of a user who has signed in. Lasts 7 days. */
    SESSION("aqs_", "session", Duration.ofDays(7), Audience.USER),

    /** Permission to set a new password. Lasts one day, and is consumed. */
    PASSWORD_RESET("aqr_", "password-reset", Duration.ofDays(1), Audience.USER),

    /**
     * State of an OAuth flow. Lasts 10 minutes, is consumed, and is accepted only together with a second value that
     * the browser keeps in which the flow began.
     */
    OAUTH_STATE("aqo_", "oauth-state", Duration.ofMinutes(10), Audience.ANYONE, Audience.USER),

    /**
     * Link that shows one run, to the organisation or to anyone who has it. Does not expire unless that is asked for.
     */
    SHARE_LINK("aql_", "share-link", null, Audience.ORGANISATION, Audience.ANYONE);

    private final String prefix;
    private final String stored;
    private final @Nullable Duration validity;
    private final Set<Audience> audiences;

    TokenKind(String prefix, String stored, @Nullable Duration validity, Audience... audiences) {
        this.prefix = prefix;
        this.stored = stored;
        this.validity = validity;
        this.audiences = Set.of(audiences);
    }

    /**
     * Returns the characters with which each token of this kind begins, for scanners and for people.
     *
     * @return three letters and an underscore
     */
    public String prefix() {
        return prefix;
    }

    /**
     * Returns for how long a token is valid when nothing else was asked for.
     *
     * @return the duration, empty when it does not expire
     */
    public Optional<Duration> validity() {
        return Optional.ofNullable(validity);
    }

    /**
     * Tells whether a token of this kind is accepted once only.
     *
     * @return true for password resets and OAuth states
     */
    public boolean isConsumed() {
        return this == PASSWORD_RESET || this == OAUTH_STATE;
    }

    /**
     * Tells whether a token of this kind is accepted only together with a second value.
     *
     * @return true for OAuth states
     */
    public boolean isBound() {
        return this == OAUTH_STATE;
    }

    boolean suits(TokenScope scope) {
        return audiences.contains(scope.audience());
    }

    /** Returns the name in stores, which must not change. */
    String stored() {
        return stored;
    }
}
