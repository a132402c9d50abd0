package com.aiqaramba.core.page;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One thing on a page: an element that can be acted on, a landmark of its structure, or a piece of text. Immutable.
 *
 * @param number the number by which the agent addresses the node, 1 or more and unique in its observation; 0 when it
 *     cannot be acted on
 * @param role its ARIA role, {@link #TEXT} for plain text
 * @param name its accessible name, or the text itself; white space collapsed
 * @param value the present value of a field, empty when it has none; a password field's is always empty
 * @param states what else holds of it
 * @param detail one more thing worth knowing: the target of a link, the choices of a list, the level of a heading;
 *     empty when there is none
 * @param frame which frame it stands in: empty for the page itself, else a short name of the frame
 */
public record PageNode(
        int number, String role, String name, String value, Set<NodeState> states, String detail, String frame) {
    /** The role of plain text. */
    public static final String TEXT = "text";

    /** Copies the states. */
    public PageNode {
        states = Set.copyOf(states);
        if (number < 0) {
            throw new IllegalArgumentException("A node's number is 0 or more.");
        }
    }

    /**
     * A piece of plain text of the page itself.
     *
     * @param text the text
     * @return the node
     */
    public static PageNode text(String text) {
        return new PageNode(0, TEXT, text, "", Set.of(), "", "");
    }

    /**
     * Whether the agent can act on it.
     *
     * @return true when it has a number
     */
    public boolean isInteractive() {
        return number > 0;
    }

    /**
     * Whether a state holds.
     *
     * @param state the state
     * @return true when it holds
     */
    public boolean is(NodeState state) {
        return states.contains(state);
    }

    /**
     * The same node with every text replaced.
     *
     * @param mapping applied to name, value, detail and frame
     * @return the new node
     */
    public PageNode mapText(UnaryOperator<String> mapping) {
        return new PageNode(
                number,
                role,
                mapping.apply(name),
                mapping.apply(value),
                states,
                mapping.apply(detail),
                mapping.apply(frame));
    }
}
