package com.aiqaramba.crypto.token;

import java.util.regex.Pattern;

/**
 * Scope of a token: whom its bearer stands for, or who may use it. Immutable.
 *
 * @since 0.1.0
 */
public final class TokenScope {
    /** Unpaired surrogates would be stored as question marks, and two users become one. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,256}");

    /** Group of people that is meant. */
    public enum Audience {
        /** One user of the tenant. */
        USER,
        /** Whoever has a role within the tenant. */
        ROLE,
        /** Everybody who is signed in to the tenant. */
        ORGANISATION,
        /** Everybody. */
        ANYONE
    }

    private static final TokenScope ORGANISATION = new TokenScope(Audience.ORGANISATION, "");
    private static final TokenScope ANYONE = new TokenScope(Audience.ANYONE, "");

    private final Audience audience;
    private final String name;

    private TokenScope(Audience audience, String name) {
        this.audience = audience;
        this.name = name;
    }

    /**
     * Returns the scope of one user.
     *
     * @param id the host's name of the user: 1 to 256 characters, none of them a control character
     * @return the scope
     * @throws IllegalArgumentException when the name has another form
     */
    public static TokenScope user(String id) {
        return named(Audience.USER, id);
    }

    /**
     * Returns the scope of a role.
     *
     * @param name the host's name of the role, in the form of {@link #user}
     * @return the scope
     * @throws IllegalArgumentException when the name has another form
     */
    public static TokenScope role(String name) {
        return named(Audience.ROLE, name);
    }

    /**
     * Returns the scope of everybody who is signed in to the token's tenant.
     *
     * @return the scope
     */
    public static TokenScope organisation() {
        return ORGANISATION;
    }

    /**
     * Returns the scope of everybody.
     *
     * @return the scope
     */
    public static TokenScope anyone() {
        return ANYONE;
    }

    private static TokenScope named(Audience audience, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A user or a role has 1 to 256 characters, none of them a control character or half of one.");
        }
        return new TokenScope(audience, name);
    }

    static TokenScope of(Audience audience, String name) {
        return switch (audience) {
            case USER, ROLE -> named(audience, name);
            case ORGANISATION -> ORGANISATION;
            case ANYONE -> ANYONE;
        };
    }

    /**
     * Returns who is meant.
     *
     * @return the audience
     */
    public Audience audience() {
        return audience;
    }

    /**
     * Returns the user or the role.
     *
     * @return the name, empty when the scope is neither of both
     */
    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenScope scope && scope.audience == audience && scope.name.equals(name);
    }

    @Override
    public int hashCode() {
        return 31 * audience.hashCode() + name.hashCode();
    }

    @Override
    public String toString() {
        return name.isEmpty() ? audience.toString() : audience + " " + name;
    }
}
