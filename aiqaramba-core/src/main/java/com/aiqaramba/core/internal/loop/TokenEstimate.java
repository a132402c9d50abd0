package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.chat.ToolResult;
import com.aiqaramba.core.chat.ToolSpecification;

/**
 * Estimate of the tokens of a request, before a provider has counted them: rather too many than too few. Words of
 * English take about four characters a token, counted are three; digits and other scripts can take a token each.
 */
final class TokenEstimate {
    private static final int CHARACTERS_PER_TOKEN = 3;
    private static final int TOKENS_PER_IMAGE = 1_500;

    private long letters;
    private long others;
    private long images;

    private TokenEstimate() {}

    static long of(ChatRequest request) {
        TokenEstimate estimate = new TokenEstimate();
        estimate.add(request.system());
        request.messages().forEach(estimate::add);
        request.tools().forEach(estimate::add);
        request.answerSchema().ifPresent(estimate::add);
        return estimate.letters / CHARACTERS_PER_TOKEN + estimate.others + estimate.images * TOKENS_PER_IMAGE;
    }

    private void add(ChatMessage message) {
        if (message instanceof ChatMessage.User user) {
            user.contents().forEach(this::add);
        } else if (message instanceof ChatMessage.Assistant assistant) {
            add(assistant);
        } else if (message instanceof ChatMessage.ToolResults results) {
            results.results().stream().map(ToolResult::text).forEach(this::add);
        }
    }

    private void add(Content content) {
        if (content instanceof Content.Text text) {
            add(text.text());
        } else {
            images++;
        }
    }

    /** Counts the payload alone where there is one: the provider's client echoes it in place of text and calls. */
    private void add(ChatMessage.Assistant assistant) {
        if (!assistant.providerPayload().isEmpty()) {
            add(assistant.providerPayload());
            return;
        }
        add(assistant.text());
        assistant.toolCalls().stream().map(ToolCall::argumentsJson).forEach(this::add);
    }

    private void add(ToolSpecification tool) {
        add(tool.description());
        add(tool.parametersJson());
    }

    private void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || (c >= '0' && c <= '9')) {
                others++;
            } else {
                letters++;
            }
        }
    }
}
