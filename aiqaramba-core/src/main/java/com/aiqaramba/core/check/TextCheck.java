package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import java.util.function.UnaryOperator;

/**
 * A text is shown on the page, or is not. White space and case do not count; words and numbers count whole, so
 * {@code 2 items} does not match {@code 12 items}. Immutable.
 *
 * @param text what to look for, not blank
 * @param present true when it must be there, false when it must not
 * @since 0.1.0
 */
public record TextCheck(String text, boolean present) implements Check {
    /** Refuses a blank text. */
    public TextCheck {
        PageText.requireSubstance(text, "text");
    }

    @Override
    public Evaluation evaluate(Observation page) {
        String all = PageText.of(page);
        String wanted = PageText.normalize(text);
        int at = PageText.indexOf(all, wanted);
        if (at >= 0) {
            return Evaluation.of(present, "found: " + PageText.excerpt(all, at, wanted.length()));
        }
        String instead = present
                ? PageText.nearest(all, wanted)
                        .map(near -> "; nearest: " + near)
                        .orElse("")
                : "";
        return Evaluation.of(!present && Evidence.isWhole(page), "not on the page" + Evidence.doubt(page) + instead);
    }

    @Override
    public String describe() {
        return "text \"" + PageText.collapse(text) + "\" is " + (present ? "shown" : "not shown");
    }

    @Override
    public String subject() {
        return text;
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new TextCheck(mapping.apply(text), present);
    }
}
