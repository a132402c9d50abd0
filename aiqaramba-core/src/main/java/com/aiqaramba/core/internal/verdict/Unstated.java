package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parts of a page that do not state what an expectation is about: they deny it, ask or offer, or speak of what was,
 * will be or would be. A word that the expectation has itself says nothing against it.
 */
final class Unstated {
    private static final Pattern CLAUSE =
            Pattern.compile("(?iU)[,;–—]\\s|\\s-\\s|\\s(?=(?:and|but|und|aber|et|mais|y|e|ed|ma|pero|en|maar)\\s)");
    private static final Pattern GOES_ON = Pattern.compile("(?s).*(?:…|\\.\\.\\.)\\s*");
    /** Beginnings that turn a word into its contrary: {@code unpaid}, {@code inactive}, {@code unbezahlt}. */
    private static final Set<String> CONTRARY = Set.of("un", "in", "im", "il", "ir", "dis", "de", "non", "not");

    /** Texts that do not have it are of no interest. */
    private final String word;

    private final String expectation;
    private final Set<String> content;
    private final Set<PageNode> aside = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Looks for them on a page.
     *
     * @param goal what the run was asked to do, of which the contrary is not wanted either
     */
    private Unstated(Check check, String expectation, String goal, Observation page) {
        this.word = FoundPlace.mainWord(check);
        this.expectation = expectation;
        this.content = Words.content(expectation + " " + goal);
        findAside(page.nodes());
    }

    /** Returns the page without these parts, as far as they matter to a check. */
    static Observation without(Observation page, Check check, String expectation, String goal) {
        return Denial.isExpectedBy(expectation)
                ? page
                : Cut.of(page, new Unstated(check, expectation, goal, page)::mark);
    }

    /** Sections of offers and drafts, and labels with a denial behind them. */
    private void findAside(List<PageNode> nodes) {
        boolean isAside = false;
        for (int i = 0; i < nodes.size(); i++) {
            PageNode node = nodes.get(i);
            if (node.role().equals("heading")) {
                isAside = isOffer(node.name()) || Vocabulary.PENDING.isInBeyond(node.name(), expectation);
            }
            boolean isDenied = i + 1 < nodes.size()
                    && node.text().strip().endsWith(":")
                    && isBareDenial(nodes.get(i + 1).text());
            if (isAside || isDenied || isDeniedRow(node)) {
                aside.add(node);
            }
        }
    }

    /** A label beside a cell that says no. */
    private static boolean isDeniedRow(PageNode node) {
        String[] cells = node.text().split(String.valueOf(PageNode.BLOCK_EDGE), -1);
        return cells.length == 2 && Stream.of(cells).anyMatch(Unstated::isBareDenial);
    }

    private static boolean isBareDenial(String text) {
        return !text.isBlank()
                && Vocabulary.NEGATION.isIn(text)
                && Vocabulary.NEGATION
                        .found(text)
                        .anyMatch(found -> found.length() == text.strip().length());
    }

    private void mark(String text, List<PageNode> nodes, boolean[] marked) {
        if (nodes.stream().anyMatch(aside::contains)) {
            Arrays.fill(marked, true);
            return;
        }
        if (!text.toLowerCase(Locale.ROOT).contains(word)) {
            return;
        }
        String plain = Denial.withoutHarmless(text);
        for (int start = 0; start < plain.length(); ) {
            int end = endOfSentence(plain, start);
            markSentence(plain.substring(start, end), start, marked);
            start = end;
        }
    }

    private void markSentence(String sentence, int from, boolean[] marked) {
        if (isUnstated(sentence)) {
            Arrays.fill(marked, from, from + sentence.length(), true);
            return;
        }
        Matcher edges = CLAUSE.matcher(sentence);
        int start = 0;
        while (start < sentence.length()) {
            int end = edges.find() ? edges.end() : sentence.length();
            if (isOfAnotherTime(sentence.substring(start, end))) {
                Arrays.fill(marked, from + start, from + end, true);
            }
            start = end;
        }
    }

    private boolean isUnstated(String sentence) {
        return Denial.contradicts(sentence, expectation)
                || (!Denial.isQuestionExpectedBy(expectation)
                        && sentence.strip().endsWith("?"))
                || Vocabulary.CONDITION.isInBeyond(sentence, expectation)
                || isOffer(sentence)
                || (GOES_ON.matcher(sentence).matches() && !expectation.contains("..."))
                || hasContrary(sentence);
    }

    private boolean isOffer(String sentence) {
        return Vocabulary.OFFER.isInBeyond(sentence, expectation);
    }

    private boolean isOfAnotherTime(String clause) {
        return Stream.of(Vocabulary.OVER, Vocabulary.PENDING, Vocabulary.LIMIT)
                .anyMatch(kind -> kind.isInBeyond(clause, expectation));
    }

    private boolean hasContrary(String sentence) {
        return Words.of(sentence).stream()
                .anyMatch(word -> content.stream().anyMatch(wanted -> isContrary(word, wanted)));
    }

    private boolean isContrary(String word, String wanted) {
        return word.endsWith(wanted)
                && !content.contains(word)
                && CONTRARY.contains(word.substring(0, word.length() - wanted.length()));
    }

    /** A sign within a word or a number ends no sentence; a block does. */
    private static int endOfSentence(String text, int start) {
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean isLast = at + 1 == text.length() || (isBreak(text.charAt(at + 1)) && !isShort(text, at));
            if (c == PageNode.BLOCK_EDGE || (".!?;…".indexOf(c) >= 0 && isLast)) {
                return at + 1;
            }
        }
        return text.length();
    }

    /** Behind a single letter, as in "e. g.". */
    private static boolean isShort(String text, int at) {
        return text.charAt(at) == '.'
                && at > 1
                && Character.isLowerCase(text.charAt(at - 1))
                && !Character.isLetterOrDigit(text.charAt(at - 2));
    }

    private static boolean isBreak(char c) {
        return Character.isWhitespace(c) || Character.getType(c) == Character.LINE_SEPARATOR;
    }
}
