package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The entries of a column or a list are in an order. Numbers are compared as numbers, anything else as text without
 * regard to case. Immutable.
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
        for (int i = 1; i < entries.size(); i++) {
            int compared = compare(entries.get(i - 1), entries.get(i));
            if (order == Order.ASCENDING ? compared > 0 : compared < 0) {
                return Evaluation.doesNotHold(
                        evidence + "; \"" + entries.get(i) + "\" follows \"" + entries.get(i - 1) + "\"");
            }
        }
        boolean isFlat = compare(entries.get(0), entries.get(entries.size() - 1)) == 0;
        return isFlat || !page.complete()
                ? Evaluation.cannotBeTold(evidence + (isFlat ? "; all are equal" : Evidence.doubt(page)))
                : Evaluation.holds(evidence);
    }

    private static int compare(String one, String other) {
        var number = Numbers.parse(one);
        var next = Numbers.parse(other);
        return number.isPresent() && next.isPresent()
                ? number.get().compareTo(next.get())
                : Comparator.<String>naturalOrder()
                        .compare(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
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
