package com.aiqaramba.core.internal.verdict;

import java.util.regex.Pattern;

/** Expectations of what is there after the page was loaded anew. */
final class Reload {
    private static final Pattern WORDS =
            Pattern.compile("(?iU)\\breload|\\bre-load|\\bload(?:s|ed|ing)? (?:it |again|anew)"
                    + "|\\b(?:page refresh|refresh(?:es|ed|ing)? the page)|\\bneu (?:laden|geladen)|\\bneuladen");

    private Reload() {}

    static boolean isExpectedBy(String expectation) {
        return WORDS.matcher(expectation).find();
    }
}
