package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Relation of a check to its expectation. An expectation with numbers or quoted words is shown by checks that have
 * them. Words in common stand in for "could have failed" where a run only looked: there nothing changed, so every check
 * that holds now held at the start.
 */
final class Relevance {
    private static final String NUMBER = "(?<![\\p{L}\\p{N}])\\d+(?:[.,'’:/-]\\d+)*(?!\\p{L})";
    private static final String QUOTED = "[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]";
    private static final Pattern PARTICULAR = Pattern.compile(NUMBER + "|" + QUOTED);

    private Relevance() {}

    /** Tells whether a check speaks of something particular that the expectation names, if it names anything. */
    static boolean speaksOf(Check check, String expectation) {
        Set<String> particulars = particulars(expectation);
        return particulars.isEmpty() || particulars.stream().anyMatch(particular -> names(check, particular));
    }

    /** The numbers and quoted words of an expectation that none of the checks has. */
    static List<String> leftOver(String expectation, List<Check> checks) {
        return particulars(expectation).stream()
                .filter(particular -> checks.stream().noneMatch(check -> names(check, particular)))
                .toList();
    }

    static boolean shareAWord(Check check, String expectation) {
        Set<String> wanted = words(expectation);
        return words(check.subject()).stream().anyMatch(wanted::contains);
    }

    private static boolean names(Check check, String particular) {
        String subject = " " + String.join(" ", pieces(check.subject())) + " ";
        return subject.contains(" " + String.join(" ", pieces(particular)) + " ");
    }

    private static Set<String> particulars(String expectation) {
        Set<String> particulars = new LinkedHashSet<>();
        Matcher matcher = PARTICULAR.matcher(expectation);
        while (matcher.find()) {
            String particular = matcher.group(1) == null ? matcher.group() : matcher.group(1);
            if (!pieces(particular).isEmpty()) {
                particulars.add(particular);
            }
        }
        return particulars;
    }

    private static List<String> pieces(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static Set<String> words(String text) {
        return pieces(text).stream()
                .filter(word -> word.length() > 3 || word.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toUnmodifiableSet());
    }
}
