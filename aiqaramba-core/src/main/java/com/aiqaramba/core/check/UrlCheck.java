package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;

/**
 * The address contains a part. Immutable.
 *
 * @param part for example {@code /cart}; longer than a lone slash
 * @since 0.1.0
 */
public record UrlCheck(String part) implements Check {
    /** Refuses what nearly every address contains. */
    public UrlCheck {
        part = PageText.requireSubstance(part, "url");
        if ("https://".contains(part) || "http://".contains(part)) {
            throw new IllegalArgumentException("Every address contains '" + part + "'; name a longer part.");
        }
    }

    @Override
    public Evaluation evaluate(Observation page) {
        return Evaluation.of(page.url().contains(part), PageText.clip("address: " + page.url()));
    }

    @Override
    public String describe() {
        return "the address contains \"" + part + "\"";
    }

    @Override
    public String subject() {
        return part;
    }
}
