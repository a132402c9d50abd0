package com.aiqaramba.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.function.Function;

/** A model of LangChain4j without a provider, for what no provider's client does on demand. */
final class PlainModel implements ChatModel {
    private final Function<ChatRequest, ChatResponse> answer;

    private PlainModel(Function<ChatRequest, ChatResponse> answer) {
        this.answer = answer;
    }

    static PlainModel doing(Function<ChatRequest, ChatResponse> answer) {
        return new PlainModel(answer);
    }

    static PlainModel saying(AiMessage message) {
        return doing(request -> ChatResponse.builder().aiMessage(message).build());
    }

    static PlainModel throwing(RuntimeException failure) {
        return doing(request -> {
            throw failure;
        });
    }

    static ChatResponse text(String text) {
        return ChatResponse.builder().aiMessage(AiMessage.from(text)).build();
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        return answer.apply(request);
    }
}
