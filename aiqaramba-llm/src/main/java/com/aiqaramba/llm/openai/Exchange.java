package com.aiqaramba.llm.openai;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request on its way. Thread-safe. */
final class Exchange {
    private final BoundedBody body;
    private final CompletableFuture<HttpResponse<byte[]>> response;

    Exchange(HttpClient http, HttpRequest request, int maxBodyBytes) {
        body = new BoundedBody(maxBodyBytes);
        response = http.sendAsync(request, head -> body);
    }

    HttpResponse<byte[]> await(Duration timeout) throws InterruptedException, TimeoutException, ExecutionException {
        try {
            return response.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (CancellationException e) {
            throw new ExecutionException(new IOException("The model was closed."));
        }
    }

    /** Ends it on the wire too. Without effect on one that is over. */
    void cancel() {
        response.cancel(true);
        body.giveUp();
    }
}
