package com.aiqaramba.core.internal.verdict;

/**
 * Weight of the answer of a check.
 *
 * @param decisive true when it counts for or against the expectation
 * @param sound true when it counts at least beside others that are decisive
 * @param contradicts true when the page shows something else in its place, so that it is wrong whatever is claimed
 * @param reason why it does or does not, in a sentence for people
 */
record Weight(boolean decisive, boolean sound, boolean contradicts, String reason) {
    static Weight decisive(String reason) {
        return new Weight(true, true, false, reason);
    }

    static Weight contradicting(String reason) {
        return new Weight(true, true, true, reason);
    }

    static Weight beside(String reason) {
        return new Weight(false, true, false, reason);
    }

    static Weight none(String reason) {
        return new Weight(false, false, false, reason);
    }
}
