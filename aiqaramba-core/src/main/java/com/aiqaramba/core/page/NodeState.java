package com.aiqaramba.core.page;

/**
 * State of a node beside its name and value, after the ARIA states of the same names.
 *
 * @since 0.1.0
 */
public enum NodeState {
    /** It cannot be used at present. */
    DISABLED,
    /** A checkbox, radio button or switch is on. */
    CHECKED,
    /** A checkbox or toggle button is neither on nor off: it stands for several things, of which some are on. */
    MIXED,
    /** An option, tab or row is selected. */
    SELECTED,
    /** The part of the page that it controls is shown. */
    EXPANDED,
    /** It controls something that is hidden at present. */
    COLLAPSED,
    /** A toggle button is pressed. */
    PRESSED,
    /** A form cannot be sent without it. */
    REQUIRED,
    /** Its value cannot be changed. */
    READONLY,
    /** Its value is marked as wrong. */
    INVALID,
    /** It has the keyboard focus. */
    FOCUSED,
    /** Its value is never read: it takes a password, or nobody can see what it holds. */
    PROTECTED,
    /** It lies outside the part of the page that is visible without scrolling. */
    OFFSCREEN,
    /**
     * Nobody can see it at present: it is transparent, covered or cut off. It may show when the mouse is over what it
     * stands in. It satisfies no check.
     */
    HIDDEN,
    /** It reacts when the mouse comes over it; what it shows then is not known before. */
    HOVERABLE,
    /** It stands in a frame of another origin than the page's, which the page did not write. */
    FOREIGN
}
