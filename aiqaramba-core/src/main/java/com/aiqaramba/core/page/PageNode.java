package com.aiqaramba.core.page;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Element of a page that can be acted on, landmark of its structure, or piece of its text. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface PageNode permits PageNodeData {
    /** Role of plain text. */
    String TEXT = "text";

    /** Role of the row of a table. Its {@link #text} has a block for each cell, the names of controls included. */
    String ROW = "row";

    /** Role of an item of a list. Its {@link #text} holds what is in it, the names of controls included. */
    String LIST_ITEM = "listitem";

    /** Role of a region in which something is painted that could not be read: a canvas, a plug-in, a frame. */
    String UNREADABLE = "unreadable";

    /** Separates two blocks of a {@link #text}. */
    char BLOCK_EDGE = '\u2029';

    /** Separates two lines of a block where the page breaks the line. */
    char LINE_BREAK = '\u2028';

    /**
     * Begins a node.
     *
     * @param role the ARIA role, {@link #TEXT} for plain text
     * @return the builder
     */
    static Builder builder(String role) {
        return new Builder(role);
    }

    /**
     * {@return the number by which the agent addresses the node, 1 or more and unique in its observation; 0 when it
     * cannot be acted on}
     */
    int number();

    /** {@return the ARIA role, {@link #TEXT} for plain text} */
    String role();

    /** {@return the accessible name, or the text itself; white space collapsed} */
    String name();

    /** {@return the present value of a field, empty when it has none; a password field's is always empty} */
    String value();

    /** {@return the states that hold} */
    Set<NodeState> states();

    /** {@return the target of a link, the choices of a list, the level of a heading; may be empty} */
    String detail();

    /** {@return the frame in which it stands: empty for the page itself, else a short name of the frame} */
    String frame();

    /**
     * Returns the text that a person sees painted in the node. Names and values that are not painted are no part of it,
     * nor is what is struck out. What stands in a control within the node belongs to that control, but for rows and
     * items.
     *
     * @return the text, with {@link #BLOCK_EDGE} between blocks and {@link #LINE_BREAK} between lines; may be empty
     */
    String text();

    /** {@return true when its text goes on in the line of the node before it} */
    boolean joins();

    /**
     * Returns where it stands among things that look like it: the row, item or group round it, or else the heading
     * before it, and in a table the header of its column.
     *
     * @return the place, for example {@code row "Bob | 15", column "Actions"}; empty where there is nothing to tell
     */
    String within();

    /**
     * Returns a piece of plain text of the page itself.
     *
     * @param text the text
     * @return the node
     */
    static PageNode text(String text) {
        return builder(TEXT).name(text).text(text).build();
    }

    /**
     * Tells whether the agent can act on it.
     *
     * @return true when it has a number
     */
    default boolean isInteractive() {
        return number() > 0;
    }

    /**
     * Tells whether a state holds.
     *
     * @param state the state
     * @return true when it holds
     */
    default boolean is(NodeState state) {
        return states().contains(state);
    }

    /**
     * Replaces every text of the page.
     *
     * @param mapping applied to name, value, detail, frame, text and within
     * @return the new node
     */
    default PageNode mapText(UnaryOperator<String> mapping) {
        return new PageNodeData(
                number(),
                role(),
                mapping.apply(name()),
                mapping.apply(value()),
                states(),
                mapping.apply(detail()),
                mapping.apply(frame()),
                mapping.apply(text()),
                joins(),
                mapping.apply(within()));
    }

    /**
     * Begins a node with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds a node. Not thread-safe. */
    final class Builder {
        private int number = 0;
        private final String role;
        private String name = "";
        private String value = "";
        private Set<NodeState> states = Set.of();
        private String detail = "";
        private String frame = "";
        private String text = "";
        private boolean joins = false;
        private String within = "";

        private Builder(String role) {
            this.role = role;
        }

        private Builder(PageNode from) {
            number = from.number();
            role = from.role();
            name = from.name();
            value = from.value();
            states = from.states();
            detail = from.detail();
            frame = from.frame();
            text = from.text();
            joins = from.joins();
            within = from.within();
        }

        /**
         * Makes the node one that can be acted on.
         *
         * @param number the number by which the agent addresses the node, 1 or more and unique in its observation; the
         *     default is 0, which cannot be acted on
         * @return this builder
         */
        public Builder number(int number) {
            this.number = number;
            return this;
        }

        /**
         * Sets the accessible name, or the text itself.
         *
         * @param name the name, white space collapsed; the default is empty
         * @return this builder
         */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets the present value of a field.
         *
         * @param value the value; the default is empty
         * @return this builder
         */
        public Builder value(String value) {
            this.value = value;
            return this;
        }

        /**
         * Sets the states that hold.
         *
         * @param states the states; the default is none
         * @return this builder
         */
        public Builder states(Set<NodeState> states) {
            this.states = states;
            return this;
        }

        /**
         * Sets the target of a link, the choices of a list, or the level of a heading.
         *
         * @param detail the detail; the default is empty
         * @return this builder
         */
        public Builder detail(String detail) {
            this.detail = detail;
            return this;
        }

        /**
         * Sets the frame in which the node stands.
         *
         * @param frame a short name of the frame; the default is empty, the page itself
         * @return this builder
         */
        public Builder frame(String frame) {
            this.frame = frame;
            return this;
        }

        /**
         * Sets the text that a person sees painted in the node.
         *
         * @param text the text, as {@link PageNode#text} says; the default is empty
         * @return this builder
         */
        public Builder text(String text) {
            this.text = text;
            return this;
        }

        /**
         * Lets the text go on in the line of the node before it.
         *
         * @param joins true when no edge of a block lies between the two; the default is false
         * @return this builder
         */
        public Builder joins(boolean joins) {
            this.joins = joins;
            return this;
        }

        /**
         * Sets where the node stands among things that look like it.
         *
         * @param within the place, as {@link PageNode#within} says; the default is empty
         * @return this builder
         */
        public Builder within(String within) {
            this.within = within;
            return this;
        }

        /**
         * Builds the node.
         *
         * @return the node
         * @throws IllegalArgumentException when the number is negative
         */
        public PageNode build() {
            return new PageNodeData(number, role, name, value, states, detail, frame, text, joins, within);
        }
    }
}

record PageNodeData(
        int number,
        String role,
        String name,
        String value,
        Set<NodeState> states,
        String detail,
        String frame,
        String text,
        boolean joins,
        String within)
        implements PageNode {
    PageNodeData {
        states = Set.copyOf(states);
        if (number < 0) {
            throw new IllegalArgumentException("A node's number is 0 or more.");
        }
    }
}
