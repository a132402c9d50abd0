package com.aiqaramba.llm.gemini;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.spi.ChatModel;
import com.google.genai.Client;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;

/** One exchange with Gemini, sent once. An interrupt cancels the call on the wire, which the SDK alone does not do. */
final class GeminiClient implements ChatModel {
    private final Client sdk;
    private final Executor starter;
    private final ExchangeInterceptor exchanges;
    private final String model;
    private final GenerationSettings settings;
    private final Duration timeout;
    private final GeminiFailures failures;

    /**
     * Makes a client.
     *
     * @param starter calls the SDK, which may fetch a token of Google Cloud first and waits for it; a caller
     *     waits no longer than the deadline and can be interrupted
     */
    GeminiClient(
            Client sdk,
            Executor starter,
            ExchangeInterceptor exchanges,
            String model,
            GenerationSettings settings,
            Duration timeout,
            GeminiFailures failures) {
        this.sdk = sdk;
        this.starter = starter;
        this.exchanges = exchanges;
        this.model = model;
        this.settings = settings;
        this.timeout = timeout;
        this.failures = failures;
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        GeminiExchange exchange = exchanges.open(settings.streaming());
        try {
            var answer = send(request, exchange);
            return read(exchange.progress().await(answer, timeout, listener), exchange, listener);
        } catch (TimeoutException e) {
            throw failures.timedOut(e);
        } catch (ExecutionException e) {
            throw failure(exchange, e.getCause() == null ? e : e.getCause());
        } finally {
            exchanges.end(exchange);
        }
    }

    private CompletableFuture<GenerateContentResponse> send(ChatRequest request, GeminiExchange exchange) {
        try {
            List<Content> contents = GeminiRequestMapper.contents(request);
            GenerateContentConfig config = GeminiRequestMapper.config(request, settings, exchange.number());
            return CompletableFuture.completedFuture(config)
                    .thenComposeAsync(known -> sdk.async.models.generateContent(model, contents, known), starter);
        } catch (ModelException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failure(exchange, e);
        }
    }

    /** Reads an answer, and tells what one took that cannot be used. */
    private ChatResponse read(GenerateContentResponse answer, GeminiExchange exchange, ChatListener listener) {
        try {
            return read(answer, exchange);
        } catch (ModelException unusable) {
            answer.usageMetadata()
                    .map(GeminiResponseMapper::usage)
                    .ifPresent(usage -> listener.spent(answer.modelVersion().orElse(model), usage));
            throw unusable;
        }
    }

    private ChatResponse read(GenerateContentResponse answer, GeminiExchange exchange) {
        try {
            GeminiReply reply = exchange.reply();
            if (reply != null && answer.candidates().isEmpty()) {
                failures.refuseError(reply);
            }
            return GeminiResponseMapper.response(answer, model);
        } catch (ModelException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failure(exchange, e);
        }
    }

    private ModelException failure(GeminiExchange exchange, Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        GeminiReply reply = exchange.reply();
        if (reply == null) {
            return failures.broken(cause);
        }
        return reply.isSuccessful() ? GeminiFailures.unreadable(cause) : failures.refused(reply);
    }
}
