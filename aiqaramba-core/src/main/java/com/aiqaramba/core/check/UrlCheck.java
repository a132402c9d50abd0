package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import java.util.function.UnaryOperator;

/**
 * The address contains a part, in whole segments: {@code /orders/1} is not in {@code /orders/12}. What stands in its
 * query counts only for a part with {@code ?}, {@code =} or {@code &}. Immutable.
 *
 * @param part for example {@code /cart}; longer than a lone slash
 * @since 0.1.0
 */
public record UrlCheck(String part) implements Check {
    private static final String EDGES = "/?#&=.:,;+";

    /** Refuses what nearly every address contains. */
    public UrlCheck {
        requirePart(part);
    }

    static void requirePart(String part) {
        PageText.requireSubstance(part, "url");
        String wanted = PageText.collapse(part);
        if ("https://".contains(wanted) || "http://".contains(wanted)) {
            throw new IllegalArgumentException("Every address contains '" + wanted + "'; name a longer part.");
        }
    }

    @Override
    public Evaluation evaluate(Observation page) {
        String evidence = PageText.clip("address: " + page.url());
        return has(page.url(), PageText.collapse(part)) ? Evaluation.holds(evidence) : Evaluation.doesNotHold(evidence);
    }

    /** Whole segments, or names and values; the query counts only for a part that speaks of it. */
    static boolean has(String url, String part) {
        boolean isOfQuery = part.chars().anyMatch(c -> "?=&".indexOf(c) >= 0);
        String where = isOfQuery ? url : url.replaceFirst("\\?[^#]*", "");
        for (int at = where.indexOf(part); at >= 0; at = where.indexOf(part, at + 1)) {
            if (isEdge(where, at) && isEdge(where, at + part.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEdge(String url, int at) {
        return at == 0
                || at == url.length()
                || EDGES.indexOf(url.charAt(at - 1)) >= 0
                || EDGES.indexOf(url.charAt(at)) >= 0;
    }

    @Override
    public String describe() {
        return "the address contains \"" + PageText.collapse(part) + "\"";
    }

    @Override
    public String subject() {
        return part;
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new UrlCheck(mapping.apply(part));
    }
}
