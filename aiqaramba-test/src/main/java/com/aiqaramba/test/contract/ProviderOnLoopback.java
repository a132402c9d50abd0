package com.aiqaramba.test.contract;

import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.spi.ChatModel;
import java.net.URI;
import java.time.Duration;

/**
 * Way for the contracts of chat models to reach a model, and how its provider writes what the server on loopback
 * answers.
 *
 * @since 0.1.0
 */
public interface ProviderOnLoopback {
    /**
     * Makes the model under test. Called once at the start of each test; closed at its end when it can be. It does not
     * retry: wrap it in retries elsewhere.
     *
     * @param baseUrl where the server is; it answers under every path
     * @param timeout for a whole exchange
     * @return a model
     */
    ChatModel newChatModel(URI baseUrl, Duration timeout);

    /**
     * Writes an answer as the provider would.
     *
     * @param response what the model must make of it; its payload is empty, its arguments are JSON objects
     * @return the body
     */
    String answer(ChatResponse response);

    /**
     * Writes an answer that calls the tool {@code click} and holds, where the provider has its place for it, something
     * that must come back unchanged: a signature of thoughts, for example.
     *
     * @param opaque a string in base64
     * @return the body; it holds the string as a JSON string
     */
    String answerWithPayload(String opaque);

    /**
     * Writes an answer that calls the tool {@code click} with arguments that are no JSON object, in the worst way that
     * the provider's format lets a model do it.
     *
     * @return the body
     */
    String answerWithBrokenArguments();

    /**
     * Writes the body of an error as the provider would.
     *
     * @param status the HTTP status that goes with it
     * @param message for people
     * @return the body
     */
    String error(int status, String message);
}
