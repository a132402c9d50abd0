package com.aiqaramba.core.internal.verdict;

import java.util.List;
import java.util.regex.Pattern;

/** Expectations that something is as it was: there, what held at the start and holds still is a result. */
final class Unchanged {
    private static final List<String> WORDS = List.of(
            "still",
            "unchanged",
            "remain",
            "remains",
            "remained",
            "stay",
            "stays",
            "stayed",
            "keep",
            "keeps",
            "kept",
            "untouched",
            "unaffected",
            "intact",
            "noch",
            "weiterhin",
            "unverändert",
            "bleibt",
            "bleiben",
            "encore",
            "toujours",
            "inchangé",
            "todavía",
            "sigue",
            "siguen");

    private static final Pattern PHRASES = Pattern.compile(
            "(?iU)\\bas before\\b|\\bsame as\\b|\\bnothing else\\b|\\b(?:not|n['’]t|nothing|no) (?:\\w+ "
                    + ")?change|\\bthe same\\b");

    private Unchanged() {}

    static boolean isExpectedBy(String expectation) {
        return Words.of(expectation).stream().anyMatch(WORDS::contains)
                || PHRASES.matcher(expectation).find();
    }
}
