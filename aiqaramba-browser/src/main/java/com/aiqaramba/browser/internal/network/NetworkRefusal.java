package com.aiqaramba.browser.internal.network;

/**
 * Something that a browser was not let through to. Immutable.
 *
 * @param target where it wanted to go: an origin, or host and port where the scheme is not known; printable and of
 *     limited length
 * @param reason why not, as the end of a sentence
 * @param count how often
 */
public record NetworkRefusal(String target, String reason, int count) {
    /** Returns one line for whoever reads about the run. */
    @Override
    public String toString() {
        return "refused by the network rules: " + target + (count == 1 ? "" : " (" + count + " times)") + ": " + reason;
    }
}
