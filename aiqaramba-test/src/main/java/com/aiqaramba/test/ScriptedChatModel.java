package com.aiqaramba.test;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.PartialAnswer;
import com.aiqaramba.core.chat.PartialAnswer.Kind;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.spi.ChatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A model that answers from a script, for tests of hosts, stores and listeners without a provider. It thinks nothing of
 * the pages that it is shown; it only looks up the numbers of the elements that the script names. It tells a listener
 * its text in pieces of 8 characters, then its calls. It serves one run at a time. Thread-safe.
 *
 * <p>The second look at a verdict needs no turn: it is answered with yes for each expectation and is none of the
 * {@link #requests}, unless the script says otherwise ({@link Builder#secondLook}).
 *
 * <pre>{@code
 * ScriptedChatModel model = ScriptedChatModel.script()
 *         .turn("I open the cart.", click("link", "Cart"))
 *         .turn("The cart is right.", finish("Looked into the cart.", met(1).text("2 items")))
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ScriptedChatModel implements ChatModel {
    /** Name of the model in its answers. */
    public static final String NAME = "scripted";

    private static final int PIECE = 8;

    private final List<Function<ChatRequest, ChatResponse>> turns;
    private final List<ChatRequest> requests = new ArrayList<>();

    private final Function<ChatRequest, ChatResponse> secondLook;
    private final List<ChatRequest> secondLooks = new ArrayList<>();

    private ScriptedChatModel(
            List<Function<ChatRequest, ChatResponse>> turns, Function<ChatRequest, ChatResponse> secondLook) {
        this.turns = List.copyOf(turns);
        this.secondLook = secondLook;
    }

    /**
     * Begins a script.
     *
     * @return the builder
     */
    public static Builder script() {
        return new Builder();
    }

    @Override
    public String description() {
        return "a script";
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatListener listener) {
        Function<ChatRequest, ChatResponse> turn;
        synchronized (requests) {
            if (request.toolChoice().names().equals(List.of(ScriptedLook.TOOL))) {
                secondLooks.add(request);
                return secondLook.apply(request);
            }
            if (requests.size() == turns.size()) {
                List<ChatMessage> messages = request.messages();
                throw new AssertionError("The script has " + turns.size()
                        + " turns, and the model was asked once more: " + messages.get(messages.size() - 1));
            }
            turn = turns.get(requests.size());
            requests.add(request);
        }
        ChatResponse answer = turn.apply(request);
        tell(answer.message(), listener);
        return answer;
    }

    private static void tell(ChatMessage.Assistant message, ChatListener listener) {
        String text = message.text();
        for (int from = 0; from < text.length(); from += PIECE) {
            String piece = text.substring(from, Math.min(text.length(), from + PIECE));
            listener.partialAnswer(PartialAnswer.of(Kind.TEXT, piece));
        }
        message.toolCalls().forEach(call -> listener.partialAnswer(PartialAnswer.of(Kind.CALL, call.name())));
    }

    /**
     * Returns what the model was asked so far.
     *
     * @return the requests in their order
     */
    public List<ChatRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /**
     * Returns what the model was asked when it looked a second time.
     *
     * @return the requests in their order
     */
    public List<ChatRequest> secondLooks() {
        synchronized (requests) {
            return List.copyOf(secondLooks);
        }
    }

    /** Builds a {@link ScriptedChatModel}. Not thread-safe. */
    public static final class Builder {
        private final List<Function<ChatRequest, ChatResponse>> turns = new ArrayList<>();
        private Function<ChatRequest, ChatResponse> secondLook = ScriptedLook.answering("yes", "The script agrees.");

        private Builder() {}

        /**
         * Adds an answer that calls tools.
         *
         * @param text what the model says beside its calls
         * @param calls one or more; several are made at once
         * @return this builder
         */
        public Builder turn(String text, ScriptedCall... calls) {
            int turn = turns.size() + 1;
            return answer(request -> {
                ShownPage page = ShownPage.in(request);
                List<ToolCall> toolCalls = new ArrayList<>();
                for (ScriptedCall call : calls) {
                    toolCalls.add(call.on(page, "call-" + turn + "-" + (toolCalls.size() + 1)));
                }
                FinishReason reason = calls.length == 0 ? FinishReason.STOP : FinishReason.TOOL_CALLS;
                return ChatResponse.builder(new ChatMessage.Assistant(text, toolCalls, ""))
                        .finishReason(reason)
                        .model(NAME)
                        .build();
            });
        }

        /**
         * Adds an answer of any kind; the function may also throw or block.
         *
         * @param answer gives the answer to a request
         * @return this builder
         */
        public Builder answer(Function<ChatRequest, ChatResponse> answer) {
            turns.add(answer);
            return this;
        }

        /**
         * Sets what the model says when it looks a second time. The default is yes.
         *
         * @param shown {@code yes}, {@code no} or {@code unsure}, for each expectation
         * @param reason the reason
         * @return this builder
         */
        public Builder secondLook(String shown, String reason) {
            secondLook = ScriptedLook.answering(shown, reason);
            return this;
        }

        /**
         * Sets the answer of any kind to a second look; the function may also throw or block.
         *
         * @param answer gives the answer to a request
         * @return this builder
         */
        public Builder secondLook(Function<ChatRequest, ChatResponse> answer) {
            secondLook = answer;
            return this;
        }

        /**
         * Builds the model.
         *
         * @return the model
         */
        public ScriptedChatModel build() {
            return new ScriptedChatModel(turns, secondLook);
        }
    }
}
