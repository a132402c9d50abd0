package com.aiqaramba.core.redaction;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Secrets that are spread over several texts, a letter here and a letter there: no single one of them reveals it, but
 * whoever reads on does. Thread-safe if the question is.
 *
 * @since 0.1.0
 */
public final class SpreadSecrets {
    private final Predicate<String> revealing;

    /**
     * Looks for secrets with a question, mostly {@link Redactor#reveals}.
     *
     * @param revealing tells whether a text holds a secret
     */
    public SpreadSecrets(Predicate<String> revealing) {
        this.revealing = revealing;
    }

    /**
     * Finds the texts that reveal a secret together. Short secrets that texts happen to spell are found too. Time grows
     * with the length of all texts, and with the logarithm of their number for each secret that is found.
     *
     * @param texts in the order in which they are read
     * @return the positions of the texts over which secrets are spread
     */
    public BitSet in(List<String> texts) {
        BitSet found = new BitSet();
        int from = 0;
        while (reveals(texts, from, texts.size())) {
            int start = from;
            int end = least(start + 1, texts.size(), candidate -> reveals(texts, start, candidate));
            int lastStart = least(start, end, candidate -> !reveals(texts, candidate + 1, end));
            found.set(lastStart, end);
            from = end;
        }
        return found;
    }

    private boolean reveals(List<String> texts, int from, int to) {
        List<String> part = from < to ? texts.subList(from, to) : List.of();
        return Stream.of("", " ").anyMatch(between -> revealing.test(String.join(between, part)));
    }

    /** The least number in the range for which a monotone condition holds. */
    private static int least(int low, int high, IntPredicate condition) {
        int from = low;
        int to = high;
        while (from < to) {
            int middle = (from + to) / 2;
            if (condition.test(middle)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
