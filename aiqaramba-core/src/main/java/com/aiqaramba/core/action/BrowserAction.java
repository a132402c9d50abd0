package com.aiqaramba.core.action;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.credential.CredentialId;
import java.time.Duration;
import java.util.Locale;

/** Something that the agent does in the browser, as a value: guardrails, reports and replays see it as data. Immutable. */
public sealed interface BrowserAction {

    /**
     * Says the action in words.
     *
     * @return one short line for people; it never holds a secret of a credential
     */
    String describe();

    /**
     * Opens an address in the active tab.
     *
     * @param url an absolute http or https address
     */
    record Navigate(String url) implements BrowserAction {
        @Override
        public String describe() {
            return "open " + url;
        }
    }

    /**
     * Clicks in the middle of an element.
     *
     * @param element which element
     */
    record Click(ElementRef element) implements BrowserAction {
        @Override
        public String describe() {
            return "click " + element;
        }
    }

    /**
     * Types text into a field.
     *
     * @param element which field
     * @param text what to type
     * @param clear whether the field is emptied first
     */
    record Type(ElementRef element, String text, boolean clear) implements BrowserAction {
        @Override
        public String describe() {
            return "type \"" + text + "\" into " + element;
        }
    }

    /**
     * Replaces the content of a field by a secret that only the session sees.
     *
     * @param element which field
     * @param credential which credential
     * @param field which of its secrets, for example {@code password}
     */
    record TypeSecret(ElementRef element, CredentialId credential, String field) implements BrowserAction {
        @Override
        public String describe() {
            return "type the " + field + " of credential " + credential + " into " + element;
        }
    }

    /**
     * Chooses an option of a list.
     *
     * @param element which list
     * @param option the option's visible text
     */
    record Select(ElementRef element, String option) implements BrowserAction {
        @Override
        public String describe() {
            return "select \"" + option + "\" in " + element;
        }
    }

    /**
     * Presses keys where the focus is.
     *
     * @param keys a key, or keys held together joined by {@code +}: {@code Enter}, {@code Escape}, {@code Tab},
     *     {@code ArrowDown}, {@code Control+A}; names as in the UI Events specification
     */
    record PressKeys(String keys) implements BrowserAction {
        @Override
        public String describe() {
            return "press " + keys;
        }
    }

    /**
     * Moves the mouse over an element.
     *
     * @param element which element
     */
    record Hover(ElementRef element) implements BrowserAction {
        @Override
        public String describe() {
            return "hover over " + element;
        }
    }

    /**
     * Scrolls the page by most of a screen.
     *
     * @param direction which way
     */
    record Scroll(Direction direction) implements BrowserAction {
        @Override
        public String describe() {
            return "scroll " + direction.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Drags one element onto another.
     *
     * @param from what is dragged
     * @param to where it is dropped
     */
    record Drag(ElementRef from, ElementRef to) implements BrowserAction {
        @Override
        public String describe() {
            return "drag " + from + " onto " + to;
        }
    }

    /** Goes back one page in the tab's history. */
    record GoBack() implements BrowserAction {
        @Override
        public String describe() {
            return "go back";
        }
    }

    /**
     * Waits until a statement about the page holds. It is evaluated over and over while the page changes.
     *
     * @param condition what must hold
     * @param timeout how long to wait at most, up to 60 seconds
     */
    record WaitFor(Check condition, Duration timeout) implements BrowserAction {
        /** The longest wait that is allowed. */
        public static final Duration LONGEST = Duration.ofSeconds(60);

        /** Checks the timeout. */
        public WaitFor {
            if (timeout.isNegative() || timeout.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("A wait lasts 0 to " + LONGEST.toSeconds() + " seconds.");
            }
        }

        @Override
        public String describe() {
            return "wait until " + condition.describe();
        }
    }

    /**
     * Makes another tab the active one.
     *
     * @param number its number in the latest observation
     */
    record SwitchTab(int number) implements BrowserAction {
        @Override
        public String describe() {
            return "switch to tab " + number;
        }
    }

    /**
     * Answers an open JavaScript dialog.
     *
     * @param accept true for OK, false for Cancel
     * @param text what to enter into a prompt; empty for none
     */
    record HandleDialog(boolean accept, String text) implements BrowserAction {
        @Override
        public String describe() {
            return accept ? "accept the dialog" : "dismiss the dialog";
        }
    }

    /**
     * Puts a file into a file field. The file lies in the folder that the task allows.
     *
     * @param element which file field
     * @param file the file's name, relative to the allowed folder
     */
    record Upload(ElementRef element, String file) implements BrowserAction {
        @Override
        public String describe() {
            return "upload " + file + " into " + element;
        }
    }

    /** Where to scroll. */
    enum Direction {
        /** Towards the top. */
        UP,
        /** Towards the bottom. */
        DOWN
    }
}
