package com.aiqaramba.core.redaction;

import java.util.List;
import java.util.function.Consumer;

/** Needles of one kind, and the automaton that finds them. Immutable. */
final class NeedleSet {
    private final List<Needle> needles;
    private final AhoCorasick automaton;

    NeedleSet(List<Needle> needles) {
        this.needles = needles;
        automaton = new AhoCorasick(needles.stream().map(Needle::text).toList());
    }

    boolean isEmpty() {
        return needles.isEmpty();
    }

    /**
     * Finds every needle.
     *
     * @param found told of the places and secrets
     * @return how many characters of a needle the text ends with, when they are half of it or more; else 0
     */
    int find(char[] text, int length, Consumer<Span> found) {
        int end = automaton.scan(text, length, (word, start) -> {
            Needle needle = needles.get(word);
            if (needle.stands(text, length, start)) {
                found.accept(new Span(start, start + needle.text().length(), needle.secret()));
            }
        });
        return automaton.isMostOfAWord(end) ? automaton.depth(end) : 0;
    }
}
