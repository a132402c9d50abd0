package com.aiqaramba.core.page;

import java.util.function.UnaryOperator;

/**
 * Open tab or window. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Tab permits TabData {
    /**
     * Begins a tab.
     *
     * @param number the number of the tab, counted from 1 in the order of opening
     * @return the builder
     */
    static Builder builder(int number) {
        return new Builder(number);
    }

    /** {@return the number of the tab, counted from 1 in the order of opening} */
    int number();

    /** {@return the title of its page} */
    String title();

    /** {@return the address of its page} */
    String url();

    /** {@return true for the one tab that is observed} */
    boolean active();

    /**
     * Replaces every text.
     *
     * @param mapping applied to title and address
     * @return the new tab
     */
    default Tab mapText(UnaryOperator<String> mapping) {
        return new TabData(number(), mapping.apply(title()), mapping.apply(url()), active());
    }

    /**
     * Begins a tab with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds a tab. Not thread-safe. */
    final class Builder {
        private final int number;
        private String title = "";
        private String url = "";
        private boolean active;

        private Builder(int number) {
            this.number = number;
        }

        private Builder(Tab from) {
            number = from.number();
            title = from.title();
            url = from.url();
            active = from.active();
        }

        /**
         * Sets the title of its page.
         *
         * @param title the title of its page; the default is empty
         * @return this builder
         */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /**
         * Sets the address of its page.
         *
         * @param url the address of its page; the default is empty
         * @return this builder
         */
        public Builder url(String url) {
            this.url = url;
            return this;
        }

        /**
         * Tells whether this is the tab that is observed.
         *
         * @param active true for the one tab that is observed; the default is false
         * @return this builder
         */
        public Builder active(boolean active) {
            this.active = active;
            return this;
        }

        /**
         * Builds the tab.
         *
         * @return the tab
         */
        public Tab build() {
            return new TabData(number, title, url, active);
        }
    }
}

record TabData(int number, String title, String url, boolean active) implements Tab {}
