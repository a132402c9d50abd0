package com.aiqaramba.core.spi;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Screenshot;

/**
 * One run's browser. The runner uses it from one thread at a time, except {@link #close}, which any thread may call at
 * any moment. Every method but {@code close} reacts to an interrupt of its thread within a second by throwing
 * {@link InterruptedException}, and throws {@link BrowserException} when the browser died or does not answer; the session
 * is of no further use after either.
 */
public interface BrowserSession extends AutoCloseable {
    /**
     * Looks at the active tab. The same page gives the same numbers. Secrets are not masked yet: the runner does that
     * before anyone else sees the observation.
     *
     * @return what is there now
     * @throws InterruptedException when the thread is interrupted
     */
    Observation observe() throws InterruptedException;

    /**
     * Performs an action and waits until the page has come to rest. It acts on exactly the element that the reference
     * pointed at in the latest observation: one that has become stale is found again by role and name where that is
     * unambiguous, and refused otherwise.
     *
     * @param action what to do
     * @return how it went; what the page or a rule prevented is a result, not an exception
     * @throws InterruptedException when the thread is interrupted
     */
    ActionResult perform(BrowserAction action) throws InterruptedException;

    /**
     * Takes a picture of the visible part of the active tab, with password fields, fields into which a secret was typed
     * and visible secrets covered.
     *
     * @return the picture
     * @throws InterruptedException when the thread is interrupted
     */
    Screenshot screenshot() throws InterruptedException;

    /**
     * Ends the browser. On return, at most 5 seconds later, its processes, profile and driver are gone, whatever state they
     * were in. A second call does nothing. Never throws.
     */
    @Override
    void close();
}
