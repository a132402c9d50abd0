package com.aiqaramba.core.internal.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Phrases that are looked for in texts: words by their first one, others by patterns. */
final class Phrases {
    private static final String LETTER = "[\\p{L}\\p{N}\\p{M}]";
    private static final String BETWEEN = "[^\\p{L}\\p{N}\\p{M}]+";
    private static final String AMOUNT = "(?:\\p{Sc} ?|\\p{L}{3} )?\\d[\\d.,]*";

    private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();
    private final List<Special> specials = new ArrayList<>();

    /** Phrase with signs that stand for something, or without words; its literal part has to be in a text. */
    private record Special(String literal, Pattern pattern) {}

    Phrases(List<String> phrases) {
        for (String phrase : phrases) {
            List<String> words = Words.of(phrase);
            if (words.isEmpty() || phrase.chars().anyMatch(sign -> "#*^".indexOf(sign) >= 0)) {
                specials.add(new Special(literal(phrase), pattern(phrase)));
            } else {
                byFirstWord
                        .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                        .add(words);
            }
        }
    }

    /** Returns the phrases of a text. */
    Stream<String> in(String text) {
        List<String> words = Words.of(text);
        String lower = text.toLowerCase(Locale.ROOT);
        Stream<String> plain = Stream.iterate(0, at -> at < words.size(), at -> at + 1)
                .flatMap(at -> byFirstWord.getOrDefault(words.get(at), List.of()).stream()
                        .filter(phrase -> startsWith(words.subList(at, words.size()), phrase)))
                .map(phrase -> String.join(" ", phrase));
        Stream<String> special = specials.stream()
                .filter(phrase -> lower.contains(phrase.literal()))
                .flatMap(phrase -> phrase.pattern().matcher(text).results().map(MatchResult::group));
        return Stream.concat(plain, special);
    }

    private static boolean startsWith(List<String> words, List<String> phrase) {
        return words.size() >= phrase.size() && words.subList(0, phrase.size()).equals(phrase);
    }

    /** The longest of its parts that stand for themselves. */
    private static String literal(String phrase) {
        return Arrays.stream(phrase.split("[ #*^]+", -1))
                .reduce("", (one, other) -> one.length() >= other.length() ? one : other);
    }

    private static Pattern pattern(String phrase) {
        boolean isFirst = phrase.startsWith("^");
        String words = Arrays.stream(phrase.substring(isFirst ? 1 : 0).split(" ", -1))
                .map(Phrases::part)
                .collect(Collectors.joining(BETWEEN));
        boolean isSign = Words.of(phrase).isEmpty() && !phrase.contains("#");
        String before = isFirst ? "^[^\\p{L}\\p{N}]*" : "(?<!" + LETTER + ")";
        return Pattern.compile(
                isSign ? Pattern.quote(phrase) : before + words + "(?!" + LETTER + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String part(String word) {
        return word.equals("#") ? AMOUNT : word.replace("*", LETTER + "*");
    }
}
