package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A column or a list has exactly these entries, in this order. Immutable.
 *
 * @param of the header of the column, or a role such as {@code listitem}
 * @param entries the entries; a cell has to be equal, an item has to hold it as whole words; white space and case do
 *     not count
 * @since 0.1.0
 */
public record EntriesCheck(String of, List<String> entries) implements Check {
    private static final int SHOWN = 20;

    /** Refuses entries of nothing, no entries, and blank ones. */
    public EntriesCheck {
        PageText.requireSubstance(of, "column or role");
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("A check for entries needs at least one; count none of them instead.");
        }
        entries.forEach(entry -> PageText.requireSubstance(entry, "text of each entry"));
    }

    @Override
    public Evaluation evaluate(Observation page) {
        boolean isColumn = !Column.of(page, of).cells().isEmpty();
        List<String> found = Entries.of(page, of);
        String evidence = "found: "
                + PageText.clip(String.join(" | ", found.stream().limit(SHOWN).toList()));
        if (!Evidence.isWhole(page)) {
            return Evaluation.cannotBeTold(evidence + Evidence.doubt(page));
        }
        if (found.isEmpty()) {
            return Evaluation.cannotBeTold("no entries of \"" + of + "\"");
        }
        for (int at = 0; at < Math.min(found.size(), entries.size()); at++) {
            if (!fits(found.get(at), entries.get(at), isColumn)) {
                return Evaluation.doesNotHold(evidence + "; \"" + found.get(at) + "\" for \"" + entries.get(at) + "\"");
            }
        }
        return found.size() == entries.size()
                ? Evaluation.holds(evidence)
                : Evaluation.doesNotHold(evidence + "; " + found.size() + " entries");
    }

    private static boolean fits(String found, String entry, boolean isColumn) {
        return isColumn
                ? PageText.normalize(found).equalsIgnoreCase(PageText.normalize(entry))
                : PageText.contains(found, entry);
    }

    @Override
    public String describe() {
        return "\"" + PageText.collapse(of) + "\" has exactly the entries " + String.join(" | ", entries);
    }

    @Override
    public String subject() {
        return of + " " + String.join(" ", entries) + " order";
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new EntriesCheck(mapping.apply(of), entries.stream().map(mapping).toList());
    }
}
