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

    /** So few first characters of a word are not taken for the word. */
    private static final int LEAST_CUT = 8;

    private final int[] lengths;
    private final Edges edges;
    private final int[] fallback;
    private final int[] nearestEnd;
    private final int[] lastWord;
    private final int[] previousWord;
    private final int[] depth;
    private final boolean[] mostOfAWord;
    private int nodes = 1;

    AhoCorasick(List<String> words) {
        lengths = words.stream().mapToInt(String::length).toArray();
        int capacity = Arrays.stream(lengths).sum() + 1;
        edges = new Edges(capacity);
        fallback = new int[capacity];
        nearestEnd = new int[capacity];
        lastWord = filled(capacity);
        previousWord = filled(lengths.length);
        depth = new int[capacity];
        mostOfAWord = new boolean[capacity];
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
        for (int at = 0; at < longest; at++) {
            int shallower = nodes;
            for (int word = 0; word < lengths.length; word++) {
                if (at < lengths[word]) {
                    node[word] = child(node[word], words.get(word).charAt(at));
                    depth[node[word]] = at + 1;
                    mostOfAWord[node[word]] |= at + 1 >= LEAST_CUT && 2 * (at + 1) >= lengths[word];
                    end(word, node[word], at);
                }
            }
            for (int fresh = shallower; fresh < nodes; fresh++) {
                nearestEnd[fresh] = lastWord[fresh] == NONE ? nearestEnd[fallback[fresh]] : fresh;
            }
        }
    }

    private void end(int word, int node, int at) {
        if (at == lengths[word] - 1) {
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

    /**
     * Tells of each occurrence of a word.
     *
     * @return the node of the longest beginning of a word with which the text ends
     */
    int scan(char[] text, int length, Listener listener) {
        int node = 0;
        for (int i = 0; i < length; i++) {
            node = next(node, Folding.fold(text[i]));
            for (int end = nearestEnd[node]; end != 0; end = nearestEnd[fallback[end]]) {
                for (int word = lastWord[end]; word != NONE; word = previousWord[word]) {
                    listener.found(word, i + 1 - lengths[word]);
                }
            }
        }
        return node;
    }

    /** Tells whether a node stands for half of a word or more: a text that was cut may end with it. */
    boolean isMostOfAWord(int node) {
        return mostOfAWord[node];
    }

    /** Returns how many characters of a word a node stands for. */
    int depth(int node) {
        return depth[node];
    }
}
