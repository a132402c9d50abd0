package com.aiqaramba.core.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Searches a text and everything it decodes to for a fixed set of secrets. Immutable. */
final class Finder {
    /** Replacement of a text when masking cannot make it safe. */
    static final String WITHHELD = "[withheld]";

    private static final int LAYERS = 3;
    private static final int PASSES = 4;

    private static final Set<Decoding> ESCAPES = EnumSet.complementOf(EnumSet.of(Decoding.CANONICAL));

    /** Needles that are searched for in texts with their gaps; the dense ones in texts without. */
    private final NeedleSet words;

    private final NeedleSet denseWords;
    private final List<String> masks;
    private final String fullMask;

    private Finder(List<char[]> secrets) {
        Map<Boolean, List<Needle>> needles = IntStream.range(0, secrets.size())
                .boxed()
                .flatMap(i -> Needles.of(secrets.get(i), i).stream())
                .collect(Collectors.partitioningBy(Needle::dense));
        words = new NeedleSet(needles.getOrDefault(false, List.of()));
        denseWords = new NeedleSet(needles.getOrDefault(true, List.of()));
        fullMask = reveals(Mask.FULL) ? WITHHELD : Mask.FULL;
        masks = secrets.stream().map(this::harmlessMask).toList();
    }

    static Finder of(List<char[]> secrets) {
        return new Finder(secrets);
    }

    /** A secret that looks like a mask would be given away by its own. */
    private String harmlessMask(char[] secret) {
        String mask = Mask.of(secret);
        return reveals(mask) ? fullMask : mask;
    }

    boolean reveals(String text) {
        return !spans(text, false).isEmpty();
    }

    /** Finds the texts in which a secret stands when they are read one after the other, with or without a blank. */
    BitSet revealing(List<String> texts) {
        BitSet found = new BitSet();
        if (!isEmpty()) {
            for (String between : List.of("", " ")) {
                BitSet secret = new BitSet();
                spans(String.join(between, texts), false).forEach(span -> secret.set(span.start(), span.end()));
                int start = 0;
                for (int i = 0; i < texts.size(); i++) {
                    int end = start + texts.get(i).length();
                    int next = secret.nextSetBit(start);
                    found.set(i, found.get(i) || (next >= 0 && next < end));
                    start = end + between.length();
                }
            }
        }
        return found;
    }

    private boolean isEmpty() {
        return words.isEmpty() && denseWords.isEmpty();
    }

    /** Repeats itself because a mask and its neighbours can happen to spell another secret. */
    String redact(String text) {
        String clean = text;
        for (int pass = 0; pass < PASSES; pass++) {
            List<Span> spans = spans(clean, true);
            if (spans.isEmpty()) {
                return clean;
            }
            clean = masked(clean, Span.merged(spans));
        }
        return WITHHELD;
    }

    private String masked(String text, Collection<Span> spans) {
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        for (Span span : spans) {
            masked.append(text, from, span.start());
            masked.append(span.secret() == Span.SEVERAL ? fullMask : masks.get(span.secret()));
            from = span.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    /** Finds secrets; with {@code mayBeCut} also the beginning of one with which the text ends. */
    private List<Span> spans(String text, boolean mayBeCut) {
        List<Span> spans = new ArrayList<>();
        if (isEmpty()) {
            return spans;
        }
        Set<DecodedText> seen = new LinkedHashSet<>();
        List<DecodedText> layer = List.of(canonical(DecodedText.of(text)));
        for (int depth = 0; depth <= LAYERS && !layer.isEmpty(); depth++) {
            boolean endsOpen = mayBeCut && depth == 0;
            layer.forEach(view -> scan(view, endsOpen, spans));
            layer = depth == LAYERS
                    ? List.of()
                    : layer.stream()
                            .flatMap(Finder::decodings)
                            .filter(seen::add)
                            .toList();
        }
        return spans;
    }

    private static DecodedText canonical(DecodedText view) {
        return view.decoded(Decoding.CANONICAL).orElse(view);
    }

    private static Stream<DecodedText> decodings(DecodedText view) {
        return ESCAPES.stream().map(view::decoded).flatMap(Optional::stream).map(Finder::canonical);
    }

    private void scan(DecodedText view, boolean endsOpen, List<Span> spans) {
        if (!words.isEmpty()) {
            words.find(
                    view.chars(),
                    view.chars().length,
                    span -> spans.add(new Span(view.origin(span.start()), view.origin(span.end()), span.secret())));
        }
        if (!denseWords.isEmpty()) {
            DenseText dense = DenseText.of(view);
            int cut = denseWords.find(
                    dense.chars(),
                    dense.length(),
                    span -> spans.add(dense.span(span.start(), span.end(), span.secret())));
            if (endsOpen && cut > 0) {
                spans.add(dense.span(dense.length() - cut, dense.length(), Span.SEVERAL));
            }
        }
    }
}
