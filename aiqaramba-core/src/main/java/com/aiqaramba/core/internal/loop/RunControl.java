package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunOutcome.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Stops a run from outside, by interrupting its thread while, and only while, the thread works on the run. Thread-safe.
 */
public final class RunControl {
    private @Nullable Thread worker;
    private @Nullable RunOutcome stopped;
    private boolean foreignInterrupt;

    /** Stops the run; the first reason counts. */
    public synchronized void stop(RunOutcome reason) {
        if (stopped == null) {
            stopped = reason;
            if (worker != null) {
                worker.interrupt();
            }
        }
    }

    synchronized void enter() {
        worker = Thread.currentThread();
        if (stopped != null) {
            worker.interrupt();
        }
    }

    /** From here on nothing interrupts the thread any more, so that it can clean up. A second call does nothing. */
    synchronized void leave() {
        if (worker != null) {
            worker = null;
            foreignInterrupt |= Thread.interrupted() && stopped == null;
        }
    }

    /** Returns why the run's thread was interrupted. */
    synchronized RunOutcome interrupted() {
        foreignInterrupt = stopped == null;
        return stopped != null
                ? stopped
                : RunOutcome.of(Kind.CANCELLED, "The thread of the run was interrupted by its host.");
    }

    /** Gives an interrupt that was not ours back to the thread. */
    synchronized void restoreInterrupt() {
        if (foreignInterrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
