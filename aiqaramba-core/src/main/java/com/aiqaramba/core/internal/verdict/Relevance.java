package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Test whether a check speaks of its expectation at all. It stands in for "could have failed" where a run only looked:
 * there nothing changed, so every check that holds now held at the start.
 */
final class Relevance {
    private Relevance() {}

    static boolean shareAWord(Check check, String expectation) {
        Set<String> wanted = words(expectation);
        return words(check.subject()).stream().anyMatch(wanted::contains);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() > 3 || word.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toUnmodifiableSet());
    }
}
