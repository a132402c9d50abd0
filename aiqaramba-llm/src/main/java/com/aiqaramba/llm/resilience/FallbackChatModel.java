package com.aiqaramba.llm.resilience;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.core.spi.ChatModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chat model that asks a second model when the first one is down: rate limited, overloaded, out of time, not reached,
 * or out of its quota. It is never silent about that: the listener is told, the log has a line, and the answer names
 * the model that gave it. Other failures pass, since a wrong key or a refused request is nothing that another model
 * should hide. The next request begins with the first model again; put a {@link CircuitBreakingChatModel} round it so
 * that it is not waited for each time.
 *
 * <pre>{@code
 * ChatModel model = FallbackChatModel.of(CircuitBreakingChatModel.of(gemini), other);
 * }</pre>
 *
 * <p>The payload of a provider is never sent to the other one. Thread-safe if both models are.
 *
 * @since 0.1.0
 */
public final class FallbackChatModel implements ChatModel {
    private static final Logger LOG = LoggerFactory.getLogger(FallbackChatModel.class);
    private static final Set<Kind> DOWN =
            EnumSet.of(Kind.RATE_LIMITED, Kind.OVERLOADED, Kind.TIMEOUT, Kind.CONNECTION, Kind.QUOTA_EXHAUSTED);
    private static final String FIRST = "first:";
    private static final String SECOND = "second:";

    private final ChatModel first;
    private final ChatModel second;

    private FallbackChatModel(ChatModel first, ChatModel second) {
        this.first = first;
        this.second = second;
    }

    /**
     * Returns a model that joins two models. Each should have its own retries.
     *
     * @param first the model that is asked as long as it answers
     * @param second the model that is asked otherwise
     * @return a new model
     */
    public static FallbackChatModel of(ChatModel first, ChatModel second) {
        return new FallbackChatModel(first, second);
    }

    @Override
    public String description() {
        return first.description() + "; when it fails " + second.description();
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
        try {
            return ask(first, FIRST, request, listener);
        } catch (ModelException failure) {
            if (!DOWN.contains(failure.kind())) {
                throw failure;
            }
            LOG.warn("A second model is asked, because the first one failed: {}", failure.getMessage());
            listener.fellBack(failure);
            return ask(second, SECOND, request, listener);
        }
    }

    private static ChatResponse ask(ChatModel model, String mark, ChatRequest request, ChatListener listener)
            throws InterruptedException {
        List<ChatMessage> messages = request.messages().stream()
                .map(message -> unmarked(message, mark))
                .toList();
        ChatResponse response =
                model.chat(request.toBuilder().messages(messages).build(), listener);
        ChatMessage.Assistant said = response.message();
        return ChatResponse.builder(
                        new ChatMessage.Assistant(said.text(), said.toolCalls(), mark + said.providerPayload()))
                .usage(response.usage())
                .finishReason(response.finishReason())
                .model(response.model())
                .build();
    }

    private static ChatMessage unmarked(ChatMessage message, String mark) {
        if (!(message instanceof ChatMessage.Assistant said)) {
            return message;
        }
        String payload = said.providerPayload();
        return new ChatMessage.Assistant(
                said.text(), said.toolCalls(), payload.startsWith(mark) ? payload.substring(mark.length()) : "");
    }
}
