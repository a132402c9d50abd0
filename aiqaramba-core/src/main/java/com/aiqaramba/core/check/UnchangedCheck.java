package com.aiqaramba.core.check;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An element holds the same texts, values and states as at an earlier look. A run compares with its first look at the
 * same place, which {@link #since} puts in. Immutable.
 *
 * @param region which element: a row, an item, a dialog, or the section of a heading
 * @param before what it held, line by line; empty as long as there is nothing to compare with
 * @since 0.1.0
 */
public record UnchangedCheck(ElementQuery region, String before) implements Check {
    /**
     * Returns the same check, compared with an earlier look.
     *
     * @param earlier the look
     * @return the check; this one when the element was not there
     */
    public UnchangedCheck since(Observation earlier) {
        String held = contents(earlier);
        return held.isEmpty() ? this : new UnchangedCheck(region, held);
    }

    @Override
    public Evaluation evaluate(Observation page) {
        String now = contents(page);
        if (before.isEmpty()) {
            return Evaluation.cannotBeTold("no earlier look at " + region + " to compare with");
        }
        if (!Evidence.isWhole(page)) {
            return Evaluation.cannotBeTold("not all was read" + Evidence.doubt(page));
        }
        if (now.isEmpty()) {
            return Evaluation.doesNotHold("no " + region).byAbsence();
        }
        List<String> earlier = lines(before);
        List<String> later = lines(now);
        return earlier.equals(later)
                ? Evaluation.holds("as before: " + PageText.clip(String.join(" | ", later)))
                : Evaluation.doesNotHold(difference(earlier, later));
    }

    private static String difference(List<String> earlier, List<String> later) {
        int at = 0;
        while (at < earlier.size() && at < later.size() && earlier.get(at).equals(later.get(at))) {
            at++;
        }
        String was = at < earlier.size() ? earlier.get(at) : "nothing";
        String is = at < later.size() ? later.get(at) : "nothing";
        return PageText.clip("\"" + is + "\" in place of \"" + was + "\"");
    }

    private String contents(Observation page) {
        return PageParts.of(region, page).stream()
                .flatMap(part -> part.nodes().stream())
                .map(UnchangedCheck::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(PageNode node) {
        String states = node.states().stream()
                .filter(state -> state != NodeState.OFFSCREEN && state != NodeState.FOCUSED)
                .map(state -> " " + state.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining());
        String text = node.text().isEmpty() ? node.name() : node.text();
        return PageText.collapse(PageText.normalize(text + " " + node.value()) + states);
    }

    private static List<String> lines(String contents) {
        return Arrays.asList(contents.split("\n", -1));
    }

    @Override
    public String describe() {
        return region + " is unchanged";
    }

    @Override
    public String subject() {
        return region.name() + " unchanged";
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new UnchangedCheck(region.mapText(mapping), mapping.apply(before));
    }
}
