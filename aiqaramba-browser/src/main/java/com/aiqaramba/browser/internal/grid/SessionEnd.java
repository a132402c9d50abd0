package com.aiqaramba.browser.internal.grid;

import com.aiqaramba.browser.internal.process.Deadline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The end of one session on a Grid. The Grid is asked once, and that request is not broken off when nobody waits for it
 * any more: a node that is interrupted while it ends a session keeps the slot, without a browser, until its session
 * timeout.
 */
final class SessionEnd {
    private static final Duration POLITE = Duration.ofMillis(1500);
    private static final Duration CLOSE_BROWSER = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final String session;
    private final DevToolsSocket devTools;
    private final Deadline polite = Deadline.in(POLITE);
    private final CompletableFuture<Boolean> deleted;

    private SessionEnd(String session, DevToolsSocket devTools, CompletableFuture<Boolean> deleted) {
        this.session = session;
        this.devTools = devTools;
        this.deleted = deleted;
    }

    /** Asks the Grid, on a thread of its own. */
    static SessionEnd begin(String session, GridClient grid, DevToolsSocket devTools) {
        CompletableFuture<Boolean> deleted = CompletableFuture.supplyAsync(() -> delete(session, grid), task -> {
            Thread thread = new Thread(task, "aiqaramba-grid-end");
            thread.setDaemon(true);
            thread.start();
        });
        return new SessionEnd(session, devTools, deleted);
    }

    private static boolean delete(String session, GridClient grid) {
        try {
            return grid.delete(session, LONGEST);
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Runs something when the Grid has answered, or is not expected to any more. */
    void then(Runnable next) {
        CompletableFuture<?> unused = deleted.whenComplete((gone, failure) -> next.run());
    }

    /**
     * Waits for it, and closes the browser past its driver when that seems to be busy.
     *
     * @return whether the session is gone
     */
    boolean await(Deadline deadline) throws InterruptedException {
        if (!isDone(polite)) {
            devTools.closeBrowser(session, deadline.atMost(CLOSE_BROWSER));
        }
        return isDone(deadline) && deleted.join();
    }

    private boolean isDone(Deadline deadline) throws InterruptedException {
        try {
            deleted.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
