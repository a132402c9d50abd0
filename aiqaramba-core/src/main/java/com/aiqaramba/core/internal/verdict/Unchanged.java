package com.aiqaramba.core.internal.verdict;

import java.util.regex.Pattern;

/** Expectations that something is as it was: there, what held at the start and holds still is a result. */
final class Unchanged {
    private static final Pattern NO_CHANGE = Pattern.compile("(?iU)\\b(?:not|n['’]t|nothing|no) (?:\\w+ )?change");

    private Unchanged() {}

    static boolean isExpectedBy(String expectation) {
        String wanted = Relevance.withoutQuoted(expectation);
        return Vocabulary.STILL.isIn(wanted) || NO_CHANGE.matcher(wanted).find();
    }
}
