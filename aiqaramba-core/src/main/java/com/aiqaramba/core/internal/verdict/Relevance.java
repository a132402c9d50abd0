package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.TextCheck;
import com.aiqaramba.core.check.UrlCheck;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Relation of checks to their expectation. Its numbers and quoted words have to stand in the checks themselves; names
 * and numbers in words may stand on the page on which they were evaluated. An expectation that has neither is shown by
 * what shares a word with it.
 */
final class Relevance {
    private static final String NUMBER = "(?<![\\p{L}\\p{N}])\\d++(?:[.,'’:/-]\\d++)*+[\\p{L}\\p{N}]*+";
    private static final String QUOTED = "[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]";
    private static final String SINGLE = "(?<![\\p{L}\\p{N}])['‘]([^'‘’]+)['’](?![\\p{L}\\p{N}])";
    private static final Pattern PARTICULAR = Pattern.compile(NUMBER + "|" + QUOTED + "|" + SINGLE);
    /** "One" is used of anybody as well. */
    private static final Pattern ONE = Pattern.compile("(?iU)(?<!\\b(?:no|any|each|every|this|that|which|another|the) )"
            + "\\bone (?!can|of|another|who|that|is|has|may|must|should|could|more|by|and|or)\\p{L}+");

    /** Names that people give to the elements of a role. */
    private static final Map<String, String> CALLED = Map.ofEntries(
            Map.entry("alert", "alert error warning message"),
            Map.entry("alertdialog", "dialog popup message"),
            Map.entry("dialog", "dialog popup window"),
            Map.entry("status", "status message notice"),
            Map.entry("textbox", "field input box"),
            Map.entry("searchbox", "search field"),
            Map.entry("combobox", "list choice field"),
            Map.entry("row", "row line entry table list"),
            Map.entry("listitem", "list item entry"),
            Map.entry("img", "image picture"),
            Map.entry("message", "message error warning alert"));

    private final String expectation;
    private final Set<String> particulars = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> content;

    Relevance(String expectation, String goal) {
        this.expectation = expectation;
        Matcher matcher = PARTICULAR.matcher(expectation);
        while (matcher.find()) {
            String quoted = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            String particular = quoted == null ? matcher.group() : quoted;
            if (!Words.of(particular).isEmpty()) {
                particulars.add(particular);
            }
        }
        this.content = Words.content(expectation);
        addNames(goal);
    }

    private void addNames(String goal) {
        names.addAll(Names.in(expectation, goal));
        Words.of(expectation).stream().filter(Words::isNumberWord).forEach(names::add);
        if (ONE.matcher(expectation).find()) {
            names.add("one");
        }
        names.removeIf(name -> particulars.stream().anyMatch(particular -> has(particular, name)));
    }

    /** The text without quoted words: they are names, and say nothing themselves. */
    static String withoutQuoted(String text) {
        return Pattern.compile(QUOTED + "|" + SINGLE).matcher(text).replaceAll(" ");
    }

    String expectation() {
        return expectation;
    }

    /** The words that say what the expectation is about. */
    Set<String> content() {
        return content;
    }

    /** Its quoted words and names. */
    List<String> names() {
        List<String> all = new ArrayList<>(names);
        particulars.stream()
                .filter(particular -> particular.chars().noneMatch(Character::isDigit))
                .forEach(all::add);
        return all;
    }

    /**
     * Tells whether a check speaks of something that the expectation names, or is about.
     *
     * @param aboutPage the words that say what the page is about on which it was evaluated
     */
    boolean isSpokenOfBy(Check check, String evidence, Set<String> aboutPage) {
        if (Quantor.isSupportedBy(check, expectation)) {
            return true;
        }
        if (!particulars.isEmpty()) {
            return Stream.concat(particulars.stream(), names.stream())
                            .anyMatch(particular -> has(check.subject(), particular))
                    || plainClauses().anyMatch(clause -> Words.share(Words.content(clause), about(check, evidence)));
        }
        return content.isEmpty()
                || Words.share(content, about(check, evidence))
                || (speaksOfPage(check) && Words.share(content, aboutPage));
    }

    /** The clauses, where there are several, that have neither number nor quoted words. */
    private Stream<String> plainClauses() {
        return Clause.of(expectation).stream()
                .filter(clause -> particulars.stream().noneMatch(particular -> has(clause, particular)));
    }

    /** Tells whether a check shares a word with the expectation by itself, wherever it is evaluated. */
    boolean sharesAWord(Check check, String evidence) {
        return Words.share(Words.content(expectation), about(check, evidence));
    }

    /** Tells whether a check shares several words with the expectation: enough to contradict it, not to show it. */
    boolean sharesWords(Check check) {
        List<String> subject = Words.of(check.subject());
        return content.stream()
                        .filter(word -> Words.share(subject, List.of(word)))
                        .count()
                > 1;
    }

    /** Tells whether a check is about what is written on a page; a control may be about anything. */
    private static boolean speaksOfPage(Check check) {
        return check instanceof TextCheck || check instanceof UrlCheck;
    }

    private static Collection<String> about(Check check, String evidence) {
        List<String> words = new ArrayList<>(Words.of(check.subject() + " " + evidence));
        Words.of(check.describe()).stream()
                .filter(CALLED::containsKey)
                .flatMap(role -> calls(role).stream())
                .forEach(words::add);
        return words;
    }

    /** Its numbers and quoted words. */
    Set<String> particulars() {
        return particulars;
    }

    /** Its names and numbers in words. */
    Set<String> wordNames() {
        return names;
    }

    /** Returns the names that people give to an element of a role. */
    static List<String> calls(String role) {
        return Words.of(CALLED.getOrDefault(role, role));
    }

    static boolean has(String text, String part) {
        return Words.contains(Words.withPlainNumbers(text), Words.withPlainNumbers(part));
    }
}
