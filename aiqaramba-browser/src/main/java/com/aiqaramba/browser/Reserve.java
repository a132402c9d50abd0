package com.aiqaramba.browser;

import com.aiqaramba.core.spi.SessionListener;

/**
 * Wants a browser that no run needs yet. A limit that is asked for such a one gives it a place only when nobody waits, and
 * takes the place away again when somebody does. Thread-safe.
 */
interface Reserve extends SessionListener {
    /**
     * Somebody waits for a place.
     *
     * @return whether this one's place will be free soon
     */
    boolean giveUp();
}
