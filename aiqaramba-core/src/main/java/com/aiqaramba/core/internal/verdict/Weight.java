package com.aiqaramba.core.internal.verdict;

/**
 * Weight of the answer of a check.
 *
 * @param decisive true when it counts for or against the expectation
 * @param sound true when it counts at least beside others that are decisive
 * @param reason why it does or does not, in a sentence for people
 */
record Weight(boolean decisive, boolean sound, String reason) {
    static Weight decisive(String reason) {
        return new Weight(true, true, reason);
    }

    static Weight beside(String reason) {
        return new Weight(false, true, reason);
    }

    static Weight none(String reason) {
        return new Weight(false, false, reason);
    }
}
