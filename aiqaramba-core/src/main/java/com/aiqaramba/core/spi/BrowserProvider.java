package com.aiqaramba.core.spi;

import com.aiqaramba.core.error.BrowserException;

/**
 * Source of sessions in browsers. Implementations must be thread-safe: runs in parallel each ask for one.
 *
 * @since 0.1.0
 */
public interface BrowserProvider {
    /**
     * Opens a browser that nobody used before and nobody else uses: own profile, no cookies, no storage. The runner
     * calls this on the run's thread and closes the session in every case.
     *
     * @param request what the run needs
     * @return the session, on an empty page
     * @throws BrowserException when no browser can be started; nothing is left behind then
     * @throws InterruptedException when the thread is interrupted while waiting; nothing is left behind then
     */
    BrowserSession open(SessionRequest request) throws InterruptedException;
}
