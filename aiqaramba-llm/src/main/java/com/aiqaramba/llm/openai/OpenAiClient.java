package com.aiqaramba.llm.openai;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.llm.internal.RetryAfter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * One exchange with the model, sent once.
 *
 * @param url of the chat completions
 * @param authorization the header of that name; empty for a server without a key
 * @param timeout for the whole exchange
 * @param streaming whether the answer is asked for in chunks
 */
record OpenAiClient(
        OpenAiTransport transport,
        URI url,
        Optional<String> authorization,
        Duration timeout,
        boolean streaming,
        RequestWriter writer,
        ResponseReader reader,
        OpenAiFailures failures,
        InstantSource clock)
        implements ChatModel {
    @Override
    public ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        OpenAiReply reply = exchange(writer.write(request), listener);
        if (!reply.isSuccessful()) {
            throw failures.refused(reply.status(), OpenAiErrorBody.parse(reply.body()), reply.retryAfter());
        }
        return reader.read(reply, listener);
    }

    private OpenAiReply exchange(byte[] body, ChatListener listener) throws InterruptedException {
        if (transport.isClosed()) {
            throw failures.closed();
        }
        try {
            return reply(transport.send(post(body), timeout, streaming, listener));
        } catch (TimeoutException e) {
            throw failures.timedOut();
        } catch (ExecutionException e) {
            throw failures.broken(e);
        }
    }

    private HttpRequest post(byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .header("Accept", streaming ? "text/event-stream, application/json" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        authorization.ifPresent(value -> request.header("Authorization", value));
        return request.build();
    }

    private OpenAiReply reply(HttpResponse<byte[]> response) {
        String retryAfter = response.headers().firstValue("Retry-After").orElse(null);
        return new OpenAiReply(response.statusCode(), RetryAfter.parse(retryAfter, clock), response.body());
    }

    /** A record would show the key. */
    @Override
    public String toString() {
        return "OpenAiClient[" + url + "]";
    }
}
