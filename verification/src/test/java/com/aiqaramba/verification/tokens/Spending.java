package com.aiqaramba.verification.tokens;

import com.aiqaramba.core.chat.ChatRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * The input of a run's requests in tokens.
 *
 * @param requests of each request, the first one first
 * @param prefixes of each request, what it has in common with the one before from its beginning on
 */
record Spending(List<Long> requests, List<Long> prefixes) {
    static Spending of(List<ChatRequest> requests, Tokens tokens) {
        List<Long> sizes = requests.stream().map(tokens::of).toList();
        List<Long> prefixes = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            prefixes.add(i == 0 ? 0 : tokens.ofPrefix(requests.get(i - 1), requests.get(i)));
        }
        return new Spending(sizes, prefixes);
    }

    /** Of the steps from one to another, both included; steps count from 1. */
    long between(int first, int last) {
        return sum(requests.subList(first - 1, last));
    }

    /** Of one step. */
    long at(int step) {
        return requests.get(step - 1);
    }

    long total() {
        return sum(requests);
    }

    /**
     * What a provider can read from its cache, if it keeps everything and a request is sent before that is forgotten.
     */
    long cacheable() {
        return sum(prefixes);
    }

    /** What the provider has to read in any case. */
    long fresh() {
        return total() - cacheable();
    }

    private static long sum(List<Long> tokens) {
        return tokens.stream().mapToLong(Long::longValue).sum();
    }
}
