package com.aiqaramba.docker.internal.engine;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Event;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fate of a container, as its engine tells it. Called on a thread of the client library. Thread-safe. */
public final class Fate implements ResultCallback<Event> {
    /** For the engine to notice and to tell. */
    private static final Duration MOMENT = Duration.ofMillis(500);

    private static final String OPEN_ANOTHER = " Close the session and open a new one.";

    private final ContainerLimits limits;
    private final Runnable atTheEnd;
    private final CompletableFuture<Closeable> listening = new CompletableFuture<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private volatile boolean outOfMemory;

    Fate(ContainerLimits limits, Runnable atTheEnd) {
        this.limits = limits;
        this.atTheEnd = atTheEnd;
    }

    @Override
    public void onStart(Closeable events) {
        listening.complete(events);
    }

    @Override
    public void onNext(Event event) {
        switch (String.valueOf(event.getAction())) {
            case "oom" -> outOfMemory = true;
            case "die" -> end(reason(event));
            default -> {}
        }
    }

    @Override
    public void onError(Throwable failure) {
        listening.completeExceptionally(failure);
        lose();
    }

    @Override
    public void onComplete() {
        lose();
    }

    private void lose() {
        end("The Docker engine has stopped, and with it this browser. Start it, then open a new session.");
    }

    private void end(String reason) {
        if (end.complete(reason)) {
            atTheEnd.run();
        }
    }

    private String reason(Event event) {
        Map<String, String> attributes =
                event.getActor() == null ? Map.of() : event.getActor().getAttributes();
        if (outOfMemory) {
            return memory();
        }
        return switch (String.valueOf(attributes == null ? null : attributes.get("exitCode"))) {
            case "124" ->
                "The browser's container has reached the end of its lifetime of " + limits.lifetime()
                        + "; DockerBrowsers.Builder.lifetime changes that." + OPEN_ANOTHER;
            case "125" -> "The browser's driver has ended or was killed." + OPEN_ANOTHER;
            case "126" ->
                "It could not reach the sockets of this process: the Docker engine must see the same folder for"
                        + " temporary files (java.io.tmpdir), and let a container use sockets in it.";
            default -> "The browser's container has ended or was removed." + OPEN_ANOTHER;
        };
    }

    private String memory() {
        return "The browser needed more memory than its container may use, " + (limits.memoryBytes() >> 20)
                + " MiB; DockerBrowsers.Builder.memoryBytes changes that." + OPEN_ANOTHER;
    }

    /** Returns when nothing that happens from now on is missed. */
    Fate awaitListening() throws InterruptedException, ExecutionException {
        listening.get();
        return this;
    }

    /** Stops listening. */
    @Override
    public void close() throws IOException {
        Closeable events = listening.getNow(null);
        if (events != null) {
            events.close();
        }
    }

    /** Completes with the reason when the container has ended. */
    public CompletableFuture<String> end() {
        return end;
    }

    /** Tells why a session on the container failed, as far as that is known after a moment. */
    public Optional<String> explanation() throws InterruptedException {
        try {
            return Optional.of(end.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException stillRuns) {
            return outOfMemory ? Optional.of(memory()) : Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
