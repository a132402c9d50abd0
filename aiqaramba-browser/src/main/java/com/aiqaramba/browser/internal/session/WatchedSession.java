package com.aiqaramba.browser.internal.session;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.page.ConsoleEntry;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.spi.BrowserSession;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session after which a thread of its own, {@code aiqaramba-session-watch}, looks while nobody uses it: a page goes on
 * while its agent thinks. The thread ends when the session is closed or the browser is of no further use. Thread-safe:
 * whoever uses the session has it to himself.
 */
final class WatchedSession implements BrowserSession {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedSession.class);
    private static final long INTERVAL_MILLIS = 250;

    /** A look costs the driver two commands. */
    private static final int INTERVALS_PER_LOOK = 4;

    private final SeleniumSession session;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread watch = new Thread(this::watch, "aiqaramba-session-watch");

    private WatchedSession(SeleniumSession session) {
        this.session = session;
    }

    static WatchedSession over(SeleniumSession session) {
        WatchedSession watched = new WatchedSession(session);
        watched.watch.setDaemon(true);
        watched.watch.start();
        return watched;
    }

    private void watch() {
        try {
            for (int i = 1; !closed.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS); i++) {
                boolean urgent = session.guard();
                if ((urgent || i % INTERVALS_PER_LOOK == 0) && turn.tryLock()) {
                    lookAfter();
                }
            }
        } catch (InterruptedException stopped) {
            LOG.trace("The session was closed while it was looked after.");
        } catch (BrowserException gone) {
            LOG.debug("Nobody looks after a session any more: {}", gone.getMessage());
        } catch (RuntimeException defect) {
            // Neither message nor cause: both may quote the page.
            LOG.error("A session is not looked after any more: {} at {}", defect.getClass(), defect.getStackTrace());
        }
    }

    private void lookAfter() throws InterruptedException {
        try {
            session.lookAfter();
        } finally {
            turn.unlock();
        }
    }

    /** What is done while the session is one's own. */
    @FunctionalInterface
    private interface Use<T> {
        T get() throws InterruptedException;
    }

    private <T> T alone(Use<T> use) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            return use.get();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public Observation observe() throws InterruptedException {
        return alone(session::observe);
    }

    @Override
    public ActionResult perform(BrowserAction action) throws InterruptedException {
        return alone(() -> session.perform(action));
    }

    @Override
    public Screenshot screenshot() throws InterruptedException {
        return alone(session::screenshot);
    }

    @Override
    public Screenshot wholePage() throws InterruptedException {
        return alone(session::wholePage);
    }

    @Override
    public List<ConsoleEntry> console() throws InterruptedException {
        return alone(session::console);
    }

    @Override
    public List<NetworkEvent> network() throws InterruptedException {
        return alone(session::network);
    }

    @Override
    public List<Download> downloads() throws InterruptedException {
        return alone(session::downloads);
    }

    @Override
    public Optional<byte[]> download(String name) throws InterruptedException {
        return alone(() -> session.download(name));
    }

    @Override
    public void close() {
        closed.countDown();
        watch.interrupt();
        session.close();
    }
}
