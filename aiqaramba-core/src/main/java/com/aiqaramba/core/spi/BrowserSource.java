package com.aiqaramba.core.spi;

import com.aiqaramba.core.error.BrowserException;

/**
 * A provider whose browsers can be started before it is known which run will use them. Thread-safe.
 *
 * @since 0.1.0
 */
public interface BrowserSource extends BrowserProvider {
    /**
     * Starts a browser with an empty profile.
     *
     * @param profile how it is set up
     * @param listener hears of the wait when all browsers are in use
     * @return the browser; whoever called closes it
     * @throws BrowserException when it cannot be started, or none became free in time; nothing is left behind then
     * @throws InterruptedException when the thread is interrupted; nothing is left behind then
     */
    StartedBrowser start(BrowserProfile profile, SessionListener listener) throws InterruptedException;

    /**
     * Starts a browser for a run.
     *
     * @param request what the run needs
     * @return the session
     * @throws InterruptedException when the thread is interrupted; nothing is left behind then
     */
    @Override
    default BrowserSession open(SessionRequest request) throws InterruptedException {
        StartedBrowser browser = start(request.profile(), request.listener());
        boolean begun = false;
        try {
            BrowserSession session = browser.begin(request);
            begun = true;
            return session;
        } finally {
            if (!begun) {
                browser.close();
            }
        }
    }
}
