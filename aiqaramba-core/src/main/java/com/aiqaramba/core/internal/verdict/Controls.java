package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.List;
import java.util.Set;

/** Controls whose names say what can be done or chosen, not what is so. */
final class Controls {
    private static final Set<String> COMMANDS = Set.of("button", "menuitem");
    /** Controls that are on or off. */
    private static final Set<String> CHOICES =
            Set.of("checkbox", "radio", "switch", "option", "tab", "menuitemcheckbox", "menuitemradio");

    private static final Set<NodeState> ON =
            Set.of(NodeState.CHECKED, NodeState.SELECTED, NodeState.PRESSED, NodeState.EXPANDED);
    private static final int LONGEST_ENDING = 4;

    private Controls() {}

    /** Returns the page without what does not show an expectation, where it does not speak of what can be done. */
    static Observation withoutOffers(Observation page, String expectation) {
        return page.toBuilder()
                .nodes(page.nodes().stream()
                        .filter(node -> !isOffer(node, expectation))
                        .toList())
                .build();
    }

    private static boolean isOffer(PageNode node, String expectation) {
        if (Denial.isExpectedBy(expectation) || Vocabulary.ENDED.isIn(expectation)) {
            return isCommandFor(node, expectation);
        }
        boolean isOfChoice = Vocabulary.CHOICE.isIn(expectation);
        boolean isUnset =
                CHOICES.contains(node.role()) && node.states().stream().noneMatch(ON::contains);
        boolean isOff = node.is(NodeState.DISABLED) && node.isInteractive();
        boolean isWrong = node.is(NodeState.INVALID);
        boolean isClosed = node.is(NodeState.COLLAPSED) && Vocabulary.SHOWN.isIn(expectation);
        boolean isEmpty = Vocabulary.FILLED.isIn(expectation)
                && node.role().equals("textbox")
                && node.value().isEmpty();
        return isOff || isWrong || isClosed || isEmpty || (!isOfChoice && (isUnset || isCommandFor(node, expectation)));
    }

    /** A button "Place order", where the order is to be placed. */
    private static boolean isCommandFor(PageNode node, String expectation) {
        List<String> name = Words.of(node.name());
        List<String> wanted = Words.of(expectation);
        boolean isOfExpectation = !name.isEmpty()
                && name.stream().allMatch(word -> wanted.stream().anyMatch(other -> isForm(word, other)));
        boolean isCommand = name.stream().anyMatch(word -> !wanted.contains(word) || Vocabulary.ENDED.isIn(word));
        return COMMANDS.contains(node.role()) && isOfExpectation && isCommand;
    }

    /** {@code place} and {@code placed}, {@code add} and {@code added}. */
    private static boolean isForm(String word, String other) {
        String stem = word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
        boolean isLonger = other.startsWith(stem) && other.length() - stem.length() <= LONGEST_ENDING;
        return word.equals(other) || (stem.length() > 1 && isLonger && other.endsWith("d")) || Words.alike(word, other);
    }
}
