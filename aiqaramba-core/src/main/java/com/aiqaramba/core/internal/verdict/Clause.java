package com.aiqaramba.core.internal.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts of an expectation that could each stand alone: "the order is placed and a mail was sent". */
final class Clause {
    private static final String SUBJECT =
            "(?:the|a|an|it|there|that|his|her|der|die|das|ein|eine|le|la|les|un|une|el|los|las|una|il|lo|gli|de|het|een)";
    private static final Pattern EDGE = Pattern.compile(
            "(?iU)(?:,|;|,? (?:and|but|und|aber|sowie|et|mais|y|pero|e|ma|en|maar)) (?=" + SUBJECT + "\\b)");

    private static final Pattern VERB = Pattern.compile(
            "(?iU)\\b(?:is|are|was|were|has|have|had|can|cannot|does|did|shows?|says?|contains?|lists?|holds?"
                    + "|went|goes|came|comes|gets?|got|stays?|remains?|appears?|ist|sind|wurden?|wird|hat|zeigt|enthält"
                    + "|est|sont|ont|montre|está|están|es|son|fue|muestra|è|sono|mostra|zijn|werd|toont)\\b");

    private Clause() {}

    static List<String> of(String expectation) {
        List<String> clauses = List.of(EDGE.split(expectation, -1));
        return clauses.stream().allMatch(clause -> VERB.matcher(clause).find()) ? clauses : List.of(expectation);
    }

    /** Returns the parts of which no check speaks, unless there are as many checks as parts. */
    static List<String> left(String expectation, List<Weighed> counting) {
        List<String> clauses = of(expectation);
        return clauses.size() < 2 || distinct(counting) >= clauses.size()
                ? List.of()
                : clauses.stream()
                        .filter(clause -> !isSpokenOf(own(clause, clauses), counting))
                        .map(clause -> "\"" + clause + "\"")
                        .toList();
    }

    private static long distinct(List<Weighed> counting) {
        return counting.stream().map(Weighed::check).distinct().count();
    }

    /** The words that no other part has. */
    private static Set<String> own(String clause, List<String> clauses) {
        Set<String> own = new HashSet<>(Words.content(clause));
        clauses.stream()
                .filter(other -> !other.equals(clause))
                .forEach(other -> own.removeIf(word -> Words.share(Words.of(other), List.of(word))));
        return own;
    }

    private static boolean isSpokenOf(Set<String> words, List<Weighed> counting) {
        return words.isEmpty()
                || counting.stream()
                        .flatMap(one ->
                                Stream.of(one.check().subject(), one.result().evidence()))
                        .anyMatch(text -> Words.share(words, Words.of(text)));
    }
}
