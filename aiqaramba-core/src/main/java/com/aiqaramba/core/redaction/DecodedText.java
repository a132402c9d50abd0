package com.aiqaramba.core.redaction;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A text after some decoding, which still knows where each of its characters came from. Equal by its characters. */
final class DecodedText {
    private final char[] chars;
    private final int @Nullable [] origins;

    private DecodedText(char[] chars, int @Nullable [] origins) {
        this.chars = chars;
        this.origins = origins;
    }

    static DecodedText of(String text) {
        return new DecodedText(text.toCharArray(), null);
    }

    char[] chars() {
        return chars;
    }

    /**
     * Returns where the character at a position begins in the original text; its end for the position after the last.
     */
    int origin(int at) {
        return origins == null ? at : origins[at];
    }

    /** These characters in the form in which they are compared. */
    String canonical() {
        return String.valueOf(decoded(Decoding.CANONICAL).orElse(this).chars);
    }

    /** This text with every escape of one kind decoded; empty when it has none. */
    Optional<DecodedText> decoded(Decoding decoding) {
        for (int i = 0; i < chars.length; i++) {
            if (decoding.starts(chars[i]) && decoding.read(chars, i) != null) {
                return Optional.of(decodedFrom(i, decoding));
            }
        }
        return Optional.empty();
    }

    private DecodedText decodedFrom(int first, Decoding decoding) {
        StringBuilder decoded = new StringBuilder(chars.length);
        IntStream.Builder from = IntStream.builder();
        for (int i = 0; i < chars.length; ) {
            Decoding.Unit unit = i < first || !decoding.starts(chars[i]) ? null : decoding.read(chars, i);
            if (unit == null) {
                from.add(origin(i));
                decoded.append(chars[i++]);
            } else {
                for (int c = 0; c < unit.chars().length(); c++) {
                    from.add(origin(i));
                }
                decoded.append(unit.chars());
                i += unit.read();
            }
        }
        from.add(origin(chars.length));
        return new DecodedText(decoded.toString().toCharArray(), from.build().toArray());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DecodedText view && Arrays.equals(chars, view.chars);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(chars);
    }
}
