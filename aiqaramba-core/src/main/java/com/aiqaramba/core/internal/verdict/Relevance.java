package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.TextCheck;
import com.aiqaramba.core.check.UrlCheck;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
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
    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{L}\\p{N},;] )(?!I\\b)\\p{Lu}[\\p{Ll}\\p{M}][\\p{L}\\p{M}]*"
                    + "(?: \\p{Lu}[\\p{Ll}\\p{M}][\\p{L}\\p{M}]*)*");
    /** More capitals are no names, but the spelling of nouns in some languages. */
    private static final int MOST_NAMES = 3;
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

    Relevance(String expectation) {
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
        addNames();
    }

    private void addNames() {
        Matcher matcher = NAME.matcher(expectation);
        Set<String> capitalized = new LinkedHashSet<>();
        while (matcher.find()) {
            capitalized.add(matcher.group());
        }
        if (capitalized.size() <= MOST_NAMES) {
            names.addAll(capitalized);
        }
        Words.of(expectation).stream().filter(Words::isNumberWord).forEach(names::add);
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
        if (!particulars.isEmpty()) {
            return Stream.concat(particulars.stream(), names.stream())
                    .anyMatch(particular -> has(check.subject(), particular));
        }
        return content.isEmpty()
                || Words.share(content, about(check, evidence))
                || (speaksOfPage(check) && Words.share(content, aboutPage));
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

    /** The numbers, quoted words and names of the expectation that neither checks nor pages have. */
    List<String> leftOver(List<Check> checks, List<Observation> pages) {
        List<String> left = new ArrayList<>();
        particulars.stream()
                .filter(particular -> checks.stream().noneMatch(check -> has(check.subject(), particular)))
                .forEach(left::add);
        names.stream()
                .filter(name -> checks.stream().noneMatch(check -> has(check.subject(), name))
                        && pages.stream().noneMatch(page -> shows(page, name)))
                .forEach(left::add);
        return left;
    }

    private static boolean shows(Observation page, String name) {
        return has(page.title(), name)
                || has(PagePlace.path(page.url()), name)
                || page.nodes().stream()
                        .map(PageNode::text)
                        .map(Words::of)
                        .anyMatch(words -> Words.of(name).stream().allMatch(part -> Words.share(words, List.of(part))));
    }

    /** Returns the names that people give to an element of a role. */
    static List<String> calls(String role) {
        return Words.of(CALLED.getOrDefault(role, role));
    }

    private static boolean has(String text, String part) {
        return Words.contains(Words.withPlainNumbers(text), Words.withPlainNumbers(part));
    }
}
