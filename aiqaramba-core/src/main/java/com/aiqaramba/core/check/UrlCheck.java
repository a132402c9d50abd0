package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import java.util.function.UnaryOperator;

/**
 * The address contains a part. Immutable.
 *
 * @param part for example {@code /cart}; longer than a lone slash
 * @since 0.1.0
 */
public record UrlCheck(String part) implements Check {
    /** Refuses what nearly every address contains. */
    public UrlCheck {
        PageText.requireSubstance(part, "url");
        String wanted = PageText.collapse(part);
        if ("https://".contains(wanted) || "http://".contains(wanted)) {
            throw new IllegalArgumentException("Every address contains '" + wanted + "'; name a longer part.");
        }
    }

    @Override
    public Evaluation evaluate(Observation page) {
        String evidence = PageText.clip("address: " + page.url());
        return page.url().contains(PageText.collapse(part))
                ? Evaluation.holds(evidence)
                : Evaluation.doesNotHold(evidence);
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
