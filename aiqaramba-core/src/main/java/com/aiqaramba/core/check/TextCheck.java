package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A text is shown on the page, or is not. What is painted counts, in one line of one block or in whole cells of one
 * row: not the values of fields, not names that nobody sees, not what is struck out. White space and case do not count;
 * words and numbers count whole, so {@code 2 items} does not match {@code 12 items}. Immutable.
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
        List<String> lines = PageText.lines(page);
        Optional<String> found = PageText.excerpt(lines, text).or(() -> PageText.row(page, text));
        if (found.isPresent()) {
            String evidence = "found: " + found.get();
            return present ? Evaluation.holds(evidence) : Evaluation.doesNotHold(evidence);
        }
        Optional<String> broken = PageText.excerpt(PageText.blocks(page), text);
        if (broken.isPresent()) {
            return Evaluation.cannotBeTold("found only over the break of a line: " + broken.get());
        }
        Optional<String> behind = PageText.excerpt(PageText.withoutBlanksInNumbers(lines), text);
        if (behind.isPresent()) {
            return Evaluation.cannotBeTold(
                    "found only behind another number, of which it may be a part: " + behind.get());
        }
        String evidence = "not on the page" + Evidence.doubt(page);
        if (!Evidence.isWhole(page)) {
            return Evaluation.cannotBeTold(evidence);
        }
        return present
                ? Evaluation.doesNotHold(evidence
                                + PageText.nearest(String.join(" ", lines), text)
                                        .map(near -> "; nearest: " + near)
                                        .orElse(""))
                        .byAbsence()
                : Evaluation.holds(evidence).byAbsence();
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
