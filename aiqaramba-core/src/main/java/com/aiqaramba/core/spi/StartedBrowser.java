package com.aiqaramba.core.spi;

import com.aiqaramba.core.error.BrowserException;

/**
 * Browser that runs and that no run has used yet. It reaches no address before {@link #begin}. Thread-safe.
 *
 * @since 0.1.0
 */
public interface StartedBrowser extends AutoCloseable {
    /**
     * Hands the browser to a run. The session's {@code close} ends the browser, so that it serves one run and no more.
     *
     * @param request what the run needs; its profile is the one that the browser was started with
     * @return the session
     * @throws IllegalStateException at a second call
     * @throws BrowserException when the browser has died meanwhile
     * @throws InterruptedException when the thread is interrupted
     */
    BrowserSession begin(SessionRequest request) throws InterruptedException;

    /**
     * Tells whether the browser answers. It is for whoever keeps one ready: a run learns of a dead one by itself.
     *
     * @return the default is true, for browsers that cannot tell
     * @throws InterruptedException when the thread is interrupted
     */
    default boolean isAlive() throws InterruptedException {
        return true;
    }

    /** Ends the browser, within 5 seconds. A second call does nothing. Never throws. */
    @Override
    void close();
}
