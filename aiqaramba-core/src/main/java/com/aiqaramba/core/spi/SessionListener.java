package com.aiqaramba.core.spi;

import com.aiqaramba.core.page.Screenshot;
import java.time.Duration;

/**
 * Hears how a session comes about and what it shows. Called on the thread that opens or uses the session.
 *
 * @since 0.1.0
 */
public interface SessionListener {
    /** Hears nothing. */
    SessionListener NONE = new SessionListener() {};

    /**
     * All browsers are in use, or enough of them are starting; the thread waits. Called at the beginning of the wait
     * and whenever the position changes.
     *
     * @param position how many come before it, and itself: 1 is the next
     * @param patience how much longer it will wait at most
     */
    default void queued(int position, Duration patience) {}

    /**
     * Returns whether whoever asks for a browser waits for one when all are in use. Asked once, before the browser
     * starts, on the thread that starts it. Those who keep browsers ready for later do not wait: they get one only when
     * it is free and nobody waits, or a retryable error at once.
     *
     * @return the default is true
     */
    default boolean waitsForBrowser() {
        return true;
    }

    /**
     * Called when somebody has to wait for a browser while this one does {@linkplain #waitsForBrowser not wait} and has
     * one, or starts one. Called on the thread of the one who waits, several times perhaps; must be quick.
     *
     * @return whether the browser of this one will be gone soon; the default is false
     */
    default boolean giveUp() {
        return false;
    }

    /**
     * Tells whether pictures are wanted for a video. Called once, when the session begins.
     *
     * @return the default is false, which costs nothing
     */
    default boolean wantsFrames() {
        return false;
    }

    /**
     * Called with what the session shows, secrets covered, only if {@link #wantsFrames}; must be quick, because the run
     * waits. The library's sessions tell it before and after an action, at most four times a second while a page comes
     * to rest, and with each screenshot.
     *
     * @param picture the visible part of the active tab
     */
    default void frame(Screenshot picture) {}
}
