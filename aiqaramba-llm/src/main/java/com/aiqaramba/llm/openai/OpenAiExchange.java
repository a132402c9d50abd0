package com.aiqaramba.llm.openai;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.llm.internal.Progress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** One request on its way. Thread-safe. */
final class OpenAiExchange {
    private final Progress progress;
    private final OpenAiBody body;
    private final CompletableFuture<HttpResponse<byte[]>> response;

    OpenAiExchange(HttpClient http, HttpRequest request, int maxBodyBytes, Progress progress) {
        this.progress = progress;
        body = new OpenAiBody(maxBodyBytes, progress);
        response = http.sendAsync(request, head -> body);
    }

    HttpResponse<byte[]> await(Duration timeout, ChatListener listener)
            throws InterruptedException, TimeoutException, ExecutionException {
        return progress.await(response, timeout, listener);
    }

    /** Ends it on the wire too. Without effect on one that is over. */
    void cancel() {
        response.cancel(true);
        body.giveUp();
    }
}
