package com.aiqaramba.browser.internal.session;

import com.aiqaramba.core.error.BrowserException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session after which a thread of its own, {@code aiqaramba-session-watch}, looks while nobody uses it: a page goes
 * on while its agent thinks. The thread ends when the session is closed or the browser is of no further use.
 * Thread-safe: whoever uses the session has it to himself.
 */
final class WatchedSession extends SessionDecorator {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedSession.class);
    private static final long INTERVAL_MILLIS = 250;

    /** A look costs the driver two commands. */
    private static final int INTERVALS_PER_LOOK = 4;

    private final SeleniumSession session;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread watch = new Thread(this::watch, "aiqaramba-session-watch");

    private WatchedSession(SeleniumSession session) {
        super(session);
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

    @Override
    <T> T use(Use<T> use) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            return use.run();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        watch.interrupt();
        super.close();
    }
}
