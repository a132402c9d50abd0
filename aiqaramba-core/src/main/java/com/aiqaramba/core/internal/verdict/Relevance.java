package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a check speaks of its expectation at all. It stands in for "could have failed" where a run only looked: there
 * nothing changed, so every check that holds now held at the start.
 */
final class Relevance {
    private Relevance() {}

    static boolean shareAWord(Check check, String expectation) {
        Set<String> wanted = words(expectation);
        return words(subject(check)).stream().anyMatch(wanted::contains);
    }

    private static String subject(Check check) {
        if (check instanceof Check.Text text) {
            return text.text();
        }
        if (check instanceof Check.Url url) {
            return url.part();
        }
        if (check instanceof Check.Element element) {
            return element.element().name();
        }
        if (check instanceof Check.Count count) {
            return count.element().name() + " " + count.element().role() + " " + count.expected();
        }
        return check instanceof Check.Value value ? value.element().name() + " " + value.expected() : "";
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() > 3 || word.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toUnmodifiableSet());
    }
}
