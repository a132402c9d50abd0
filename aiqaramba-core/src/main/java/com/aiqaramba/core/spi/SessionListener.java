package com.aiqaramba.core.spi;

import com.aiqaramba.core.page.Screenshot;
import java.time.Duration;

/** Hears how a session comes about and what it shows. Called on the thread that opens or uses the session. */
public interface SessionListener {
    /** Hears nothing. */
    SessionListener NONE = new SessionListener() {};

    /**
     * All browsers are in use, or enough of them are starting; the thread waits. Called at the beginning of the wait and whenever the position changes.
     *
     * @param position how many come before it, and itself: 1 is the next
     * @param patience how much longer it will wait at most
     */
    default void queued(int position, Duration patience) {}

    /**
     * Whether pictures are wanted for a video. Asked once, when the session begins.
     *
     * @return the default is false, which costs nothing
     */
    default boolean wantsFrames() {
        return false;
    }

    /**
     * What the session shows, secrets covered. Called only if {@link #wantsFrames}; must be quick, because the run waits. The
     * library's sessions tell it before and after an action, at most four times a second while a page comes to rest, and
     * with each screenshot.
     *
     * @param picture the visible part of the active tab
     */
    default void frame(Screenshot picture) {}
}
