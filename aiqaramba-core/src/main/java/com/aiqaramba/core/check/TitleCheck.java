package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import java.util.function.UnaryOperator;

/**
 * The page's title contains a text. White space and case do not count; words and numbers count whole. Immutable.
 *
 * @param text a part of the title, not blank
 * @since 0.1.0
 */
public record TitleCheck(String text) implements Check {
    /** Refuses a blank text. */
    public TitleCheck {
        PageText.requireSubstance(text, "title");
    }

    @Override
    public Evaluation evaluate(Observation page) {
        String evidence = PageText.clip("title: " + page.title());
        return PageText.contains(page.title(), text) ? Evaluation.holds(evidence) : Evaluation.doesNotHold(evidence);
    }

    @Override
    public String describe() {
        return "the title contains \"" + PageText.collapse(text) + "\"";
    }

    @Override
    public String subject() {
        return text;
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new TitleCheck(mapping.apply(text));
    }
}
