package com.aiqaramba.browser.internal.grid;

import com.aiqaramba.browser.internal.life.Owner;
import com.aiqaramba.browser.internal.process.Deadline;
import com.aiqaramba.core.error.BrowserException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions that one source of browsers has on a Grid, and those that dead ones have left there. Thread-safe. */
final class GridSessions {
    private static final Logger LOG = LoggerFactory.getLogger(GridSessions.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration DELETE = Duration.ofMillis(1500);
    private static final Duration CLOSE_BROWSER = Duration.ofMillis(500);
    private static final Duration END = Duration.ofMillis(4500);

    private final GridClient grid;
    private final DevToolsSocket devTools;
    private final Owner owner;
    private final String source = UUID.randomUUID().toString();
    private final Set<String> inUse = ConcurrentHashMap.newKeySet();

    GridSessions(GridAccess access, Owner owner) {
        this.grid = new GridClient(access);
        this.devTools = new DevToolsSocket(access);
        this.owner = owner;
    }

    /** Makes the label of a session that is about to be opened. */
    Label add() {
        Label label = new Label(owner, source, UUID.randomUUID().toString());
        inUse.add(label.session());
        return label;
    }

    /** What the Grid says of itself, asked for first, and the leftovers on it ended. */
    GridStatus sweep(Duration atMost) throws InterruptedException {
        GridStatus status = grid.status(atMost);
        List<String> leftovers = status.sessions(this::isLeftover);
        if (!leftovers.isEmpty()) {
            boolean ended = endAll(leftovers, Deadline.in(END));
            LOG.info(
                    "Sessions on the Grid were left over: {}; {}.",
                    leftovers.size(),
                    ended ? "they are ended" : "not all could be ended");
        }
        return status;
    }

    private boolean isLeftover(Label label) {
        boolean mine = label.owner().equals(owner) && label.source().equals(source);
        return mine ? !inUse.contains(label.session()) : owner.outlived(label.owner());
    }

    /** Ends the session of a label by its id. */
    void end(Label label, String id) throws InterruptedException {
        end(label, List.of(id), Deadline.in(END));
    }

    /** Ends what came about under a label although its opening failed. */
    void end(Label label) throws InterruptedException {
        Deadline deadline = Deadline.in(END);
        end(label, idsOf(label), deadline);
    }

    private List<String> idsOf(Label label) throws InterruptedException {
        try {
            return grid.status(LOOK).sessions(label::equals);
        } catch (BrowserException unknown) {
            LOG.debug("The Grid does not say what it has opened.");
            return List.of();
        }
    }

    private void end(Label label, List<String> ids, Deadline deadline) throws InterruptedException {
        inUse.remove(label.session());
        if (!endAll(ids, deadline)) {
            LOG.warn(
                    "The sessions {} on the Grid could not be ended; perhaps their node is down. The next start of a"
                            + " browser tries again, and the Grid ends them when their session timeout is over.",
                    ids);
        }
    }

    /** All at once, because one that hangs uses up the time. */
    private boolean endAll(List<String> ids, Deadline deadline) throws InterruptedException {
        List<CompletableFuture<Boolean>> ends =
                ids.stream().map(id -> endLater(id, deadline)).toList();
        try {
            CompletableFuture.allOf(ends.toArray(CompletableFuture<?>[]::new))
                    .get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
            return ends.stream().allMatch(CompletableFuture::join);
        } catch (TimeoutException hangs) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CompletableFuture<Boolean> endLater(String id, Deadline deadline) {
        return CompletableFuture.supplyAsync(() -> endOne(id, deadline), task -> {
            Thread thread = new Thread(task, "aiqaramba-grid-end");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private boolean endOne(String id, Deadline deadline) {
        try {
            if (grid.delete(id, deadline.atMost(DELETE))) {
                return true;
            }
            devTools.closeBrowser(id, deadline.atMost(CLOSE_BROWSER));
            return grid.delete(id, deadline.atMost(END));
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
