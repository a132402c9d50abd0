package com.aiqaramba.core;

import com.aiqaramba.core.internal.loop.RunControl;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Handle of a run that was started. Thread-safe.
 *
 * @since 0.1.0
 */
public final class RunHandle {
    private final RunKey key;
    private final RunControl control;
    private final Future<Run> future;

    RunHandle(RunKey key, RunControl control, Future<Run> future) {
        this.key = key;
        this.control = control;
        this.future = future;
    }

    /**
     * Returns the key under which the run is stored.
     *
     * @return tenant and run id
     */
    public RunKey key() {
        return key;
    }

    /**
     * Waits for the end of the run.
     *
     * @param timeout how long to wait at most
     * @return the run, empty when it has not ended by then
     * @throws InterruptedException when the waiting thread is interrupted; the run goes on
     */
    public Optional<Run> await(Duration timeout) throws InterruptedException {
        try {
            return Optional.of(future.get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw unchecked(failed);
        } catch (CancellationException refused) {
            throw new IllegalStateException("The executor dropped run " + key + " before it began.", refused);
        }
    }

    /**
     * Cancels the run. It ends within seconds with the outcome {@code CANCELLED} and everything that was done so far;
     * use {@link #await} to get it. A second call, or one after the end, does nothing.
     */
    public void cancel() {
        control.stop(RunOutcome.of(RunOutcome.Kind.CANCELLED, "The run was cancelled by its host."));
    }

    private static RuntimeException unchecked(ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
    }
}
