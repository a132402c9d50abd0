package com.aiqaramba.core.spi;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PictureArea;
import com.aiqaramba.core.page.Screenshot;
import java.util.List;
import java.util.Optional;

/**
 * One run's browser. The runner uses it from one thread at a time, except {@link #close}, which any thread may call at
 * any moment. Every method but {@code close} reacts to an interrupt of its thread within a second by throwing {@link
 * InterruptedException}, and throws {@link BrowserException} when the browser died or does not answer; the session is
 * of no further use after either.
 *
 * @since 0.1.0
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
     * Says what has changed since the latest observation so that an action would not mean any more what it meant on
     * that page. The runner asks before the second and each later call of one answer, which the model has decided
     * without seeing what the calls before it did. An element has to be the same one, with the same role and name; what
     * else the page shows may differ. Secrets are not masked yet.
     *
     * @param action what is going to be done
     * @return what changed, in a few words; empty when nothing did. By default no element counts as the same: a session
     *     that cannot tell must not observe anew for it, because that gives other numbers to the elements
     * @throws InterruptedException when the thread is interrupted
     */
    default Optional<String> changeFor(BrowserAction action) throws InterruptedException {
        return action.elements().isEmpty()
                ? Optional.empty()
                : Optional.of("it is not known whether the element is still the same");
    }

    /**
     * Announces that after the next action the page is looked at and a picture of it is wanted, so that a session may
     * take it while it waits for the page.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    default void expectScreenshot() throws InterruptedException {}

    /**
     * Takes a picture of the visible part of the active tab, with password fields, fields into which a secret was typed
     * and visible secrets covered. It shows nothing older than the latest observation.
     *
     * @return the picture
     * @throws InterruptedException when the thread is interrupted
     */
    Screenshot screenshot() throws InterruptedException;

    /**
     * Takes a picture of the active tab's whole page, covered like {@link #screenshot}. The picture is limited in size,
     * so the end of a very long page may be missing.
     *
     * @return the picture; the default is that of the visible part
     * @throws InterruptedException when the thread is interrupted
     */
    default Screenshot wholePage() throws InterruptedException {
        return screenshot();
    }

    /**
     * Finds words in the picture that {@link #wholePage} takes of the same page.
     *
     * @param words words that the page itself shows, as an observation tells them
     * @return the smallest element that shows them; empty when none does, or it cannot be told; the default is empty
     * @throws InterruptedException when the thread is interrupted
     */
    default Optional<PictureArea> areaOf(String words) throws InterruptedException {
        return Optional.empty();
    }

    /**
     * Returns what pages wrote to their consoles since the session began. Secrets are not masked yet.
     *
     * @return the latest {@value ConsoleEntry#MOST} entries, oldest first; the default is none
     * @throws InterruptedException when the thread is interrupted
     */
    default List<ConsoleEntry> console() throws InterruptedException {
        return List.of();
    }

    /**
     * Returns what pages requested since the session began. Secrets are not masked yet.
     *
     * @return the latest requests, oldest first; the default is none
     * @throws InterruptedException when the thread is interrupted
     */
    default List<NetworkEvent> network() throws InterruptedException {
        return List.of();
    }

    /**
     * Returns what was downloaded since the session began.
     *
     * @return in the order of their names; the default is none
     * @throws InterruptedException when the thread is interrupted
     */
    default List<Download> downloads() throws InterruptedException {
        return List.of();
    }

    /**
     * Reads a file that was downloaded.
     *
     * @param name as in {@link #downloads}
     * @return its content, empty when there is no complete file of that name; the default is empty
     * @throws InterruptedException when the thread is interrupted
     */
    default Optional<byte[]> download(String name) throws InterruptedException {
        return Optional.empty();
    }

    /**
     * Ends the browser. On return, at most 5 seconds later, its processes, profile and driver are gone, whatever state
     * they were in. A second call does nothing. Never throws.
     */
    @Override
    void close();
}
