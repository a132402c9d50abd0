package com.aiqaramba.retention;

/**
 * Reason for a deletion. Immutable.
 *
 * @param kind by age or on request
 * @param by in free text who asked, or what decided; 1 to 200 characters on one line. It stays in the receipt after the
 *     data is gone, so name a role or a ticket rather than a person
 * @since 0.1.0
 */
public record DeletionReason(Kind kind, String by) {
    /**
     * Kinds of reasons.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** The rule of the policy. */
        AGE,
        /** Somebody asked. */
        REQUEST
    }

    static final DeletionReason AGE = new DeletionReason(Kind.AGE, "retention policy");

    /** Checks the text. */
    public DeletionReason {
        if (by.isBlank() || by.length() > 200 || by.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Who asked for a deletion is told in 1 to 200 characters on one line.");
        }
    }

    /**
     * Returns the reason of a deletion that somebody asked for.
     *
     * @param by who asked, for example {@code support, ticket 4711}
     * @return the reason
     */
    public static DeletionReason request(String by) {
        return new DeletionReason(Kind.REQUEST, by);
    }
}
