package com.aiqaramba.browser.internal.action;

import com.aiqaramba.core.action.ElementPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Requirement of an element before it is used.
 *
 * @param reach what must reach it
 * @param enabled whether it must not be disabled
 * @param point where the mouse must reach it; any free place of it does for its middle
 * @param watch what the page is watched for
 * @param scrolls whether the page is scrolled to it if need be
 */
record Wanted(Reach reach, boolean enabled, ElementPoint point, Watch watch, boolean scrolls) {
    /** Requirement of what only has to be there. */
    static final Wanted THERE = new Wanted(Reach.NOTHING, false, ElementPoint.MIDDLE, Watch.NOTHING, true);

    /** Requirement of what must be usable, with whatever. */
    static final Wanted USABLE = new Wanted(Reach.NOTHING, true, ElementPoint.MIDDLE, Watch.NOTHING, true);

    /** Requirement of what something is chosen in. */
    static final Wanted CHOSEN = new Wanted(Reach.CHOICE, true, ElementPoint.MIDDLE, Watch.NOTHING, true);

    /** Requirement of what is typed into. */
    static final Wanted TYPED = new Wanted(Reach.KEYS, true, ElementPoint.MIDDLE, Watch.NOTHING, true);

    /** Thing that must reach an element. */
    enum Reach {
        NOTHING,
        /** The mouse, where nothing else is. */
        MOUSE,
        /** The keys: a field may lie under its own placeholder. */
        KEYS,
        /** The mouse or the keys; something else may be painted in its place. */
        CHOICE
    }

    /** Thing that a page is watched for. */
    enum Watch {
        NOTHING,
        /** What the mouse reaches. */
        USE,
        /** Where something that is dragged is let go. */
        DROP;

        private String word() {
            return this == NOTHING ? "" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the requirement of what the mouse passes over. */
    static Wanted hovered(ElementPoint point) {
        return new Wanted(Reach.MOUSE, false, point, Watch.USE, true);
    }

    /** Returns the requirement of what is clicked or dragged. */
    static Wanted pressed(ElementPoint point) {
        return new Wanted(Reach.MOUSE, true, point, Watch.USE, true);
    }

    /** Returns the requirement of what something is dropped on. */
    static Wanted dropped(ElementPoint point) {
        return new Wanted(Reach.MOUSE, false, point, Watch.DROP, true);
    }

    /** Returns the same, for what may be disabled. */
    Wanted evenDisabled() {
        return new Wanted(reach, false, point, watch, scrolls);
    }

    /** Returns the same, without watching. */
    Wanted unwatched() {
        return new Wanted(reach, enabled, point, Watch.NOTHING, scrolls);
    }

    /** Returns the same, for the page as it is scrolled. */
    Wanted unscrolled() {
        return new Wanted(reach, enabled, point, watch, false);
    }

    /** Tells whether what stands in an element matters. */
    boolean looksInside() {
        return reach == Reach.MOUSE;
    }

    /** Returns what the script is told. */
    Map<String, Object> toScript() {
        Map<String, Object> wanted = new HashMap<>(Map.of("scroll", scrolls, "watch", watch.word()));
        if (!point.equals(ElementPoint.MIDDLE)) {
            wanted.put("point", List.of(point.x(), point.y()));
        }
        return wanted;
    }

    /** Tells whether an element can be used so. */
    boolean isMetBy(ElementState state) {
        return !state.scrolled()
                && !state.taken()
                && (state.shown() || state.isFileField())
                && !(enabled && state.disabled())
                && state.modal().isEmpty()
                && !state.inert()
                && isReached(state);
    }

    private boolean isReached(ElementState state) {
        return switch (reach) {
            case NOTHING -> true;
            case MOUSE -> state.reached();
            case KEYS -> state.isOpen();
            case CHOICE -> state.isOpen() || !state.painted();
        };
    }
}
