package com.aiqaramba.docker.internal.engine;

import com.aiqaramba.browser.internal.process.Deadline;
import com.aiqaramba.core.error.BrowserException;
import com.github.dockerjava.api.exception.DockerException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Calls of the engine, on daemon threads named {@code aiqaramba-container-engine}, because the client library keeps no
 * time limit on a Unix socket, and with what it throws turned into errors that say what to do. Thread-safe.
 */
final class EngineCalls implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** Time that an interrupted thread still waits for an answer that it needs. */
    private static final Duration LAST = Duration.ofSeconds(3);

    private final URI engine;
    private final ExecutorService threads = Executors.newCachedThreadPool(EngineCalls::thread);

    EngineCalls(URI engine) {
        this.engine = engine;
    }

    /**
     * Calls the engine. A call that an interrupt gives up may still be carried out.
     *
     * @throws DockerException when it refuses
     * @throws BrowserException when it does not answer
     */
    <T> T call(Callable<T> command) throws InterruptedException {
        return call(command, LONGEST);
    }

    <T> T call(Callable<T> command, Duration longest) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("Interrupted before the Docker engine was asked.");
        }
        Future<T> answer = threads.submit(command);
        try {
            return await(answer, longest);
        } finally {
            answer.cancel(true);
        }
    }

    /**
     * Calls the engine and waits for its answer although the thread may be interrupted, which stays so. For what makes
     * or removes something: who gives up before the answer does not know what there is.
     */
    <T> T callAnyway(Callable<T> command, Deadline end) {
        Future<T> answer = threads.submit(command);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return await(answer, end.atMost(interrupted ? LAST : LONGEST));
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        } finally {
            answer.cancel(true);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    <T> T callAnyway(Callable<T> command) {
        return callAnyway(command, Deadline.in(LONGEST));
    }

    private <T> T await(Future<T> answer, Duration longest) throws InterruptedException {
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hangs) {
            throw new BrowserException("The Docker engine at " + engine + " did not answer within "
                    + longest.toMillis() / 1000.0 + " seconds. Look at its log, and restart it.");
        } catch (ExecutionException failure) {
            throw causes(failure)
                    .filter(DockerException.class::isInstance)
                    .map(RuntimeException.class::cast)
                    .findFirst()
                    .orElseGet(() -> unreachable(failure));
        }
    }

    private BrowserException unreachable(Throwable failure) {
        Throwable root = causes(failure).reduce(failure, (outer, inner) -> inner);
        return new BrowserException(
                "No Docker engine answers at " + engine + ": " + root.getMessage()
                        + ". Start one, let this user use its socket, or name another socket with"
                        + " DockerBrowsers.Builder.engine or DOCKER_HOST.",
                failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "aiqaramba-container-engine");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
