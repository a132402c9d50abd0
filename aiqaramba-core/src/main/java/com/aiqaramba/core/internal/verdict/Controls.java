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

    private final List<String> wanted;
    private final boolean isOfBad;
    private final boolean isOfChoice;
    private final boolean isOfShowing;
    private final boolean isOfFilling;

    private Controls(String expectation) {
        wanted = Words.of(expectation);
        isOfBad = Denial.isExpectedBy(expectation) || Vocabulary.ENDED.isIn(expectation);
        isOfChoice = Vocabulary.CHOICE.isIn(expectation);
        isOfShowing = Vocabulary.SHOWN.isIn(expectation);
        isOfFilling = Vocabulary.FILLED.isIn(expectation);
    }

    /** Returns the page without what does not show an expectation, where it does not speak of what can be done. */
    static Observation withoutOffers(Observation page, String expectation) {
        Controls controls = new Controls(expectation);
        return page.toBuilder()
                .nodes(page.nodes().stream()
                        .filter(node -> !controls.isOffer(node))
                        .toList())
                .build();
    }

    private boolean isOffer(PageNode node) {
        if (isOfBad) {
            return isCommandFor(node);
        }
        boolean isUnset =
                CHOICES.contains(node.role()) && node.states().stream().noneMatch(ON::contains);
        boolean isOff = node.is(NodeState.DISABLED) && node.isInteractive();
        boolean isWrong = node.is(NodeState.INVALID);
        boolean isClosed = isOfShowing && node.is(NodeState.COLLAPSED);
        boolean isEmpty =
                isOfFilling && node.role().equals("textbox") && node.value().isEmpty();
        return isOff || isWrong || isClosed || isEmpty || (!isOfChoice && (isUnset || isCommandFor(node)));
    }

    /** A button "FoundPlace order", where the order is to be placed. */
    private boolean isCommandFor(PageNode node) {
        if (!COMMANDS.contains(node.role())) {
            return false;
        }
        List<String> name = Words.of(node.name());
        boolean isOfExpectation = !name.isEmpty()
                && name.stream().allMatch(word -> wanted.stream().anyMatch(other -> isForm(word, other)));
        boolean isCommand = name.stream().anyMatch(word -> !wanted.contains(word) || Vocabulary.ENDED.isIn(word));
        return isOfExpectation && isCommand;
    }

    /** {@code place} and {@code placed}, {@code add} and {@code added}. */
    private static boolean isForm(String word, String other) {
        String stem = word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
        boolean isLonger = other.startsWith(stem) && other.length() - stem.length() <= LONGEST_ENDING;
        return word.equals(other) || (stem.length() > 1 && isLonger && other.endsWith("d")) || Words.alike(word, other);
    }
}
