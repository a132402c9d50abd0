package com.aiqaramba.core.redaction;

import com.aiqaramba.core.redaction.Decoding.Unit;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Characters that stand for others by Unicode's compatibility decomposition (form NFKD). */
final class Compatibility {
    /** Those up to U+FFFF: to ask the normalizer for each character of a page takes too long. */
    private static final BitSet DECOMPOSED = IntStream.range(0, Character.MIN_SUPPLEMENTARY_CODE_POINT)
            .filter(c -> !Character.isSurrogate((char) c) && isDecomposed(c))
            .collect(BitSet::new, BitSet::set, BitSet::or);

    private Compatibility() {}

    static boolean starts(char c) {
        return Character.isHighSurrogate(c) || DECOMPOSED.get(c);
    }

    static @Nullable Unit read(char[] text, int at) {
        int codePoint = Character.codePointAt(text, at);
        if (!isDecomposed(codePoint)) {
            return null;
        }
        String character = Character.toString(codePoint);
        return new Unit(Normalizer.normalize(character, Normalizer.Form.NFKD), character.length());
    }

    private static boolean isDecomposed(int codePoint) {
        return !Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFKD);
    }
}
