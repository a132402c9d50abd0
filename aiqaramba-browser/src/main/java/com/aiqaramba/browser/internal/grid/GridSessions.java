package com.aiqaramba.browser.internal.grid;

import com.aiqaramba.browser.internal.life.OwnerProcess;
import com.aiqaramba.browser.internal.process.Deadline;
import com.aiqaramba.core.error.BrowserException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions that one source of browsers has on a Grid, and those that dead ones have left there. Thread-safe. */
final class GridSessions {
    private static final Logger LOG = LoggerFactory.getLogger(GridSessions.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofMillis(4500);

    private final GridClient grid;
    private final DevToolsSocket devTools;
    private final OwnerProcess owner;
    private final String source = UUID.randomUUID().toString();
    private final Set<String> inUse = ConcurrentHashMap.newKeySet();

    GridSessions(GridAccess access, OwnerProcess owner) {
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

    /** Asks the Grid for its status, and ends the leftovers on it. */
    GridStatus sweep(Duration atMost) throws InterruptedException {
        GridStatus status = grid.status(atMost);
        List<String> leftovers = status.sessions(this::isLeftover);
        if (!leftovers.isEmpty()) {
            boolean ended = await(begin(leftovers), Deadline.in(END));
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

    /** Ends sessions; as long as the Grid is busy with one nobody else ends it. */
    private void end(Label label, List<String> ids, Deadline deadline) throws InterruptedException {
        List<SessionEnd> ends = begin(ids);
        Runnable forget = () -> inUse.remove(label.session());
        ends.forEach(end -> end.then(forget));
        if (ends.isEmpty()) {
            forget.run();
        }
        if (!await(ends, deadline)) {
            LOG.warn(
                    "The sessions {} on the Grid have not ended yet; perhaps their node is down. A later start of a"
                            + " browser tries again, and the Grid ends them when their session timeout is over.",
                    ids);
        }
    }

    /** All at once, because one that hangs uses up the time. */
    private List<SessionEnd> begin(List<String> ids) {
        return ids.stream().map(id -> SessionEnd.begin(id, grid, devTools)).toList();
    }

    private static boolean await(List<SessionEnd> ends, Deadline deadline) throws InterruptedException {
        boolean gone = true;
        for (SessionEnd end : ends) {
            gone &= end.await(deadline);
        }
        return gone;
    }
}
