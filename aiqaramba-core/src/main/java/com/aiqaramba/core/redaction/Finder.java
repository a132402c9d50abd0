package com.aiqaramba.core.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Searches a text and everything it decodes to for a fixed set of secrets. Immutable. */
final class Finder {
    /** Replacement of a text when masking cannot make it safe. */
    static final String WITHHELD = "[withheld]";

    private static final int LAYERS = 3;
    private static final int PASSES = 4;

    private final List<Needle> needles;
    private final AhoCorasick automaton;
    private final List<String> masks;
    private final String fullMask;

    private Finder(List<char[]> secrets) {
        needles = IntStream.range(0, secrets.size())
                .boxed()
                .flatMap(i -> Needles.of(secrets.get(i), i).stream())
                .toList();
        automaton = new AhoCorasick(needles.stream().map(Needle::text).toList());
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
        return !spans(text).isEmpty();
    }

    /** Repeats itself because a mask and its neighbours can happen to spell another secret. */
    String redact(String text) {
        String clean = text;
        for (int pass = 0; pass < PASSES; pass++) {
            List<Span> spans = spans(clean);
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

    private List<Span> spans(String text) {
        if (needles.isEmpty()) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        Set<DecodedText> seen = new LinkedHashSet<>();
        List<DecodedText> layer = List.of(DecodedText.of(text));
        for (int depth = 0; depth <= LAYERS && !layer.isEmpty(); depth++) {
            layer.forEach(view -> scan(view, spans));
            layer = depth == LAYERS
                    ? List.of()
                    : layer.stream()
                            .flatMap(Finder::decodings)
                            .filter(seen::add)
                            .toList();
        }
        return spans;
    }

    private static Stream<DecodedText> decodings(DecodedText view) {
        return Stream.of(Decoding.values()).map(view::decoded).flatMap(Optional::stream);
    }

    private void scan(DecodedText view, List<Span> spans) {
        char[] text = view.chars();
        automaton.scan(text, (word, start) -> {
            Needle needle = needles.get(word);
            if (needle.stands(text, start)) {
                int end = view.origin(start + needle.text().length());
                spans.add(new Span(view.origin(start), end, needle.secret()));
            }
        });
    }
}
