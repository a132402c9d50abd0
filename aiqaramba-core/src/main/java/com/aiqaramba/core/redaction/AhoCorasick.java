package com.aiqaramba.core.redaction;

import java.util.Arrays;
import java.util.List;

/**
 * Finds many words at once in time linear in the text (Aho and Corasick, 1975). Compares folded characters, one for
 * one. Immutable.
 */
final class AhoCorasick {
    /** Told of each occurrence. */
    interface Listener {
        void found(int word, int start);
    }

    private static final int NONE = -1;

    private final int[] lengths;
    private final Edges edges;
    private final int[] fallback;
    private final int[] nearestEnd;
    private final int[] lastWord;
    private final int[] previousWord;
    private int nodes = 1;

    AhoCorasick(List<String> words) {
        lengths = words.stream().mapToInt(String::length).toArray();
        int capacity = Arrays.stream(lengths).sum() + 1;
        edges = new Edges(capacity);
        fallback = new int[capacity];
        nearestEnd = new int[capacity];
        lastWord = filled(capacity);
        previousWord = filled(lengths.length);
        build(words.stream().map(Folding::fold).toList());
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }

    /** Grows all words by one level at a time, so that the shallower nodes that a fallback points at are complete. */
    private void build(List<String> words) {
        int[] node = new int[lengths.length];
        int longest = Arrays.stream(lengths).max().orElse(0);
        for (int depth = 0; depth < longest; depth++) {
            int shallower = nodes;
            for (int word = 0; word < lengths.length; word++) {
                if (depth < lengths[word]) {
                    node[word] = child(node[word], words.get(word).charAt(depth));
                    end(word, node[word], depth);
                }
            }
            for (int fresh = shallower; fresh < nodes; fresh++) {
                nearestEnd[fresh] = lastWord[fresh] == NONE ? nearestEnd[fallback[fresh]] : fresh;
            }
        }
    }

    private void end(int word, int node, int depth) {
        if (depth == lengths[word] - 1) {
            previousWord[word] = lastWord[node];
            lastWord[node] = word;
        }
    }

    private int child(int parent, char c) {
        int existing = edges.get(parent, c);
        if (existing != 0) {
            return existing;
        }
        fallback[nodes] = parent == 0 ? 0 : next(fallback[parent], c);
        edges.put(parent, c, nodes);
        return nodes++;
    }

    private int next(int node, char c) {
        int from = node;
        int to = edges.get(from, c);
        while (to == 0 && from != 0) {
            from = fallback[from];
            to = edges.get(from, c);
        }
        return to;
    }

    void scan(char[] text, Listener listener) {
        int node = 0;
        for (int i = 0; i < text.length; i++) {
            node = next(node, Folding.fold(text[i]));
            for (int end = nearestEnd[node]; end != 0; end = nearestEnd[fallback[end]]) {
                for (int word = lastWord[end]; word != NONE; word = previousWord[word]) {
                    listener.found(word, i + 1 - lengths[word]);
                }
            }
        }
    }
}
