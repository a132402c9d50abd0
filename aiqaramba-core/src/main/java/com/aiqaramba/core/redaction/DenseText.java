package com.aiqaramba.core.redaction;

/** A text without the gaps in it, which still knows where each of its characters stands. */
final class DenseText {
    private final DecodedText text;
    private final char[] chars;
    private final int[] positions;
    private final int length;

    private DenseText(DecodedText text) {
        this.text = text;
        char[] all = text.chars();
        char[] dense = new char[all.length];
        int[] from = new int[all.length];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (!Gaps.isGap(all[i])) {
                from[count] = i;
                dense[count++] = all[i];
            }
        }
        chars = dense;
        positions = from;
        length = count;
    }

    static DenseText of(DecodedText text) {
        return new DenseText(text);
    }

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    /** Returns the part of the original text in which a range of these characters stands. */
    Span span(int start, int end, int secret) {
        return new Span(text.origin(positions[start]), text.origin(positions[end - 1] + 1), secret);
    }
}
