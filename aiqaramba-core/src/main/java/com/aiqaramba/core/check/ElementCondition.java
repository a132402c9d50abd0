package com.aiqaramba.core.check;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.PageNode;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Condition that a check can ask of an element.
 *
 * @since 0.1.0
 */
public enum ElementCondition {
    /** It is on the page. */
    PRESENT(node -> true),
    /** It is not on the page. */
    ABSENT(node -> false),
    /** It can be used. */
    ENABLED(node -> !node.is(NodeState.DISABLED)),
    /** It cannot be used. */
    DISABLED(node -> node.is(NodeState.DISABLED)),
    /** It is on. */
    CHECKED(node -> node.is(NodeState.CHECKED)),
    /** It is off. */
    UNCHECKED(node -> !node.is(NodeState.CHECKED) && !node.is(NodeState.MIXED)),
    /** It is neither on nor off. */
    MIXED(node -> node.is(NodeState.MIXED)),
    /** It is selected. */
    SELECTED(node -> node.is(NodeState.SELECTED)),
    /** The part that it controls is shown. */
    EXPANDED(node -> node.is(NodeState.EXPANDED)),
    /** The part that it controls is hidden. */
    COLLAPSED(node -> node.is(NodeState.COLLAPSED)),
    /** A button that stays down is down. */
    PRESSED(node -> node.is(NodeState.PRESSED)),
    /** A form cannot be sent without it. */
    REQUIRED(node -> node.is(NodeState.REQUIRED)),
    /** Its value cannot be changed. */
    READONLY(node -> node.is(NodeState.READONLY)),
    /** It has the keyboard focus. */
    FOCUSED(node -> node.is(NodeState.FOCUSED)),
    /** Its value is marked as wrong. */
    INVALID(node -> node.is(NodeState.INVALID));

    private final Predicate<PageNode> condition;

    ElementCondition(Predicate<PageNode> condition) {
        this.condition = condition;
    }

    boolean holdsFor(PageNode node) {
        return condition.test(node);
    }

    String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
