package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The entries of a column or a list are in an order. Numbers, dates and times are compared by what they say,
 * anything else as text, without regard to case and, as dictionaries do, to marks on letters. What can be read in
 * several ways cannot be told: several units, days that may be months. Immutable.
 *
 * @param of the header of a column, or a role such as {@code listitem} or {@code heading}
 * @param order the order
 * @since 0.1.0
 */
public record OrderCheck(String of, Order order) implements Check {
    private static final int SHOWN = 8;

    /** Order of entries; equal ones may stand beside each other. */
    public enum Order {
        /** The least comes first. */
        ASCENDING,
        /** The greatest comes first. */
        DESCENDING
    }

    /** Refuses an order of nothing. */
    public OrderCheck {
        PageText.requireSubstance(of, "column or role");
    }

    @Override
    public Evaluation evaluate(Observation page) {
        List<String> entries = Entries.of(page, of);
        String evidence = "found: "
                + PageText.clip(String.join(" | ", entries.stream().limit(SHOWN).toList()));
        if (entries.size() < 2) {
            return Evaluation.cannotBeTold("fewer than two entries of \"" + of + "\"" + Evidence.doubt(page));
        }
        Sequence sequence = new Sequence(entries, Numbers.decimalSigns(page));
        if (sequence.isMixed()) {
            return Evaluation.cannotBeTold(evidence + "; they are of several kinds or units, or empty");
        }
        Predicate<Integer> inOrder = compared -> order == Order.ASCENDING ? compared <= 0 : compared >= 0;
        if (sequence.isSurelyNot(inOrder)) {
            return Evaluation.doesNotHold(evidence + sequence.breach(inOrder));
        }
        if (!sequence.isSurely(inOrder)) {
            return Evaluation.cannotBeTold(evidence + "; they can be read in several ways");
        }
        boolean isFlat = sequence.isSurely(compared -> compared == 0);
        return isFlat || !page.complete()
                ? Evaluation.cannotBeTold(evidence + (isFlat ? "; all are equal" : Evidence.doubt(page)))
                : Evaluation.holds(evidence);
    }

    @Override
    public String describe() {
        return "\"" + PageText.collapse(of) + "\" is in " + order.name().toLowerCase(Locale.ROOT) + " order";
    }

    @Override
    public String subject() {
        return of + " " + order.name().toLowerCase(Locale.ROOT) + " order sorted";
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new OrderCheck(mapping.apply(of), order);
    }
}
