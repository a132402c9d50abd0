package com.aiqaramba.browser.internal.network;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A browser and a server that it may reach, each heard by a thread of its own. */
final class ProxiedConnection {
    /** For the other side to read what was said last and go. */
    static final Duration LINGER = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(ProxiedConnection.class);
    private static final int LONGEST_HEAD = 256 * 1024;

    private final Peer client;
    private final Peer server;
    private final ExecutorService threads;
    private final NetworkRefusals refusals;

    ProxiedConnection(Peer client, Peer server, ExecutorService threads, NetworkRefusals refusals) {
        this.client = client;
        this.server = server;
        this.threads = threads;
        this.refusals = refusals;
    }

    /**
     * Passes on whatever the two say. Once one of them has said that nothing more follows, which from a browser means
     * that it is gone, the other one has little time left.
     */
    void tunnel() throws IOException {
        client.send("HTTP/1.1 200 Connection established\r\n\r\n");
        CompletableFuture<@Nullable Void> served = new CompletableFuture<>();
        Future<?> heard = threads.submit(() -> {
            pass(client, server);
            await(served);
            end();
        });
        pass(server, client);
        served.complete(null);
        await(heard);
    }

    private void pass(Peer from, Peer to) {
        try {
            from.copyTo(to);
            to.endOutput();
        } catch (IOException ended) {
            end();
        }
    }

    /** Passes on one request and its answer; what the browser sends beyond that goes nowhere. */
    void exchange(RequestHead request) throws IOException {
        server.send(request.forServer());
        Future<?> upload = threads.submit(() -> upload(request));
        try {
            passAnswer(request.target());
        } catch (Rejection noAnswer) {
            client.out().write(noAnswer.answer());
        }
        client.endOutput();
        await(upload);
    }

    private void upload(RequestHead request) {
        try {
            passBody(request.body());
            client.drain();
        } catch (Rejection malformed) {
            refusals.add(malformed);
        } catch (IOException ended) {
            LOG.trace("The browser ended a connection of its proxy.", ended);
        }
        end();
    }

    private void passBody(RequestBody body) throws IOException {
        try {
            body.copy(client.in(), server.out());
        } catch (Rejection malformed) {
            throw malformed;
        } catch (IOException serverReadsNoMore) {
            LOG.trace("A server answers before it has read the whole request.", serverReadsNoMore);
        }
    }

    private void passAnswer(RequestTarget target) throws IOException {
        ResponseHead head;
        do {
            head = ResponseHead.parse(answerOf(target), target);
            client.send(head.forBrowser());
        } while (head.isInterim());
        server.copyTo(client);
    }

    private String answerOf(RequestTarget target) throws Rejection {
        try {
            return HeadReader.read(server.in(), LONGEST_HEAD);
        } catch (IOException noAnswer) {
            throw Rejection.failed(target, "it ended the connection without an answer");
        }
    }

    private static void await(Future<?> other) {
        try {
            other.get(LINGER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException gateIsClosed) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException overAnyway) {
            LOG.trace("A connection of the browser's proxy ended.", overAnyway);
        }
    }

    /** Wakes both threads. */
    private void end() {
        try (client;
                server) {
            LOG.trace("A connection of the browser's proxy is over.");
        } catch (IOException alreadyClosed) {
            LOG.trace("A connection of the browser's proxy was over.", alreadyClosed);
        }
    }
}
