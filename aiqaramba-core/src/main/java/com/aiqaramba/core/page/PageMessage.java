package com.aiqaramba.core.page;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Message that came at one moment of a session, from a page or from the browser about it, and may be gone by the next
 * look: an alert, a status, a text that came and went, a dialog, an error, a navigation. It is held in memory during
 * the session and never stored. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface PageMessage permits PageMessageData {
    /** Number of messages that a session keeps at most; the oldest go first. */
    int MOST = 200;

    /** Number of characters of a message at most; of a longer one its length is told instead. */
    int LONGEST = 2_000;

    /** Kind of a message. */
    enum Kind {
        /** Text in a region that the page calls an alert, or assertive: {@code role=alert}, {@code aria-live}. */
        ALERT,
        /** Text in another live region: {@code role=status}, {@code role=log}, {@code output}, {@code aria-live}. */
        STATUS,
        /** Text without such a role that was shown and was gone before the next look. */
        TEXT,
        /** Text of a JavaScript dialog, whoever answered it; "leave this page?" is none. */
        DIALOG,
        /** Error on the console of a page, an uncaught exception for example. */
        CONSOLE,
        /** Request without an answer, or with a status from 400 on: method, address and status. */
        REQUEST,
        /** Address to which the active tab went. */
        NAVIGATION
    }

    /**
     * Begins a message.
     *
     * @param number the number of the message, counted from 1 in the order in which messages came
     * @param kind the kind
     * @param text the text
     * @return the builder
     */
    static Builder builder(int number, Kind kind, String text) {
        return new Builder(number, kind, text);
    }

    /** {@return the number of the message, counted from 1 in the order in which messages came} */
    int number();

    /** {@return the kind} */
    Kind kind();

    /** {@return the text, on one line, at most {@value #LONGEST} characters} */
    String text();

    /** {@return the moment at which it came, by the browser's clock} */
    Instant at();

    /** {@return true when a person could see it; only then it proves anything. Hidden live regions are not shown} */
    boolean shown();

    /** {@return true when it was still there at this look: on the page, as the open dialog, as the address} */
    boolean present();

    /**
     * Replaces every text.
     *
     * @param mapping applied to the text
     * @return the new message
     */
    default PageMessage mapText(UnaryOperator<String> mapping) {
        return new PageMessageData(number(), kind(), mapping.apply(text()), at(), shown(), present());
    }

    /**
     * Begins a message with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(number(), kind(), text()).at(at()).shown(shown()).present(present());
    }

    /** Builds a message. Not thread-safe. */
    final class Builder {
        private final int number;
        private final Kind kind;
        private final String text;
        private Instant at = Instant.EPOCH;
        private boolean shown = true;
        private boolean present;

        private Builder(int number, Kind kind, String text) {
            this.number = number;
            this.kind = kind;
            this.text = text;
        }

        /**
         * Sets the moment at which it came.
         *
         * @param at the moment; the default is the epoch
         * @return this builder
         */
        public Builder at(Instant at) {
            this.at = at;
            return this;
        }

        /**
         * Tells whether a person could see it.
         *
         * @param shown false for what nobody could see; the default is true
         * @return this builder
         */
        public Builder shown(boolean shown) {
            this.shown = shown;
            return this;
        }

        /**
         * Tells whether it is still there.
         *
         * @param present true when it is; the default is false
         * @return this builder
         */
        public Builder present(boolean present) {
            this.present = present;
            return this;
        }

        /**
         * Builds the message.
         *
         * @return the message
         */
        public PageMessage build() {
            return new PageMessageData(number, kind, text, at, shown, present);
        }
    }
}

record PageMessageData(int number, PageMessage.Kind kind, String text, Instant at, boolean shown, boolean present)
        implements PageMessage {}
