package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunOutcome.Kind;
import java.util.Optional;

/** Counts iterations and tokens of one run against its limits. Wall time is kept by a timer that stops the run. */
final class Budget {
    /** A rough upper bound: English takes about four characters a token, other scripts fewer. */
    private static final int CHARACTERS_PER_TOKEN = 3;

    private static final int TOKENS_PER_IMAGE = 1_500;

    private final Limits limits;
    private int iterations;
    private TokenUsage used = TokenUsage.NONE;

    Budget(Limits limits) {
        this.limits = limits;
    }

    int beginIteration() {
        return ++iterations;
    }

    void spend(TokenUsage usage) {
        used = used.plus(usage);
    }

    TokenUsage used() {
        return used;
    }

    int iterationsLeft() {
        return limits.iterations() - iterations;
    }

    Optional<RunOutcome> exhausted() {
        return iterationsLeft() > 0
                ? Optional.empty()
                : Optional.of(new RunOutcome(
                        Kind.ITERATIONS_EXHAUSTED,
                        "The run reached its limit of " + limits.iterations() + " iterations before it concluded."));
    }

    /** Whether a request may be sent: it must fit before its real cost is known. */
    Optional<RunOutcome> tooCostly(ChatRequest request) {
        return used.total() + estimate(request) <= limits.tokens()
                ? Optional.empty()
                : Optional.of(new RunOutcome(
                        Kind.TOKENS_EXHAUSTED,
                        "The run would pass its limit of " + limits.tokens() + " tokens with the next request; it used "
                                + used.total() + "."));
    }

    private static long estimate(ChatRequest request) {
        long characters = request.system().length();
        long images = 0;
        for (ChatMessage message : request.messages()) {
            if (message instanceof ChatMessage.User user) {
                for (Content content : user.contents()) {
                    characters +=
                            content instanceof Content.Text text ? text.text().length() : 0;
                    images += content instanceof Content.Image ? 1 : 0;
                }
            } else if (message instanceof ChatMessage.Assistant assistant) {
                characters += assistant.text().length();
                characters += assistant.toolCalls().stream()
                        .mapToInt(call -> call.argumentsJson().length())
                        .sum();
            } else if (message instanceof ChatMessage.ToolResults results) {
                characters += results.results().stream()
                        .mapToInt(result -> result.text().length())
                        .sum();
            }
        }
        characters += request.tools().stream()
                .mapToInt(tool ->
                        tool.description().length() + tool.parametersJson().length())
                .sum();
        return characters / CHARACTERS_PER_TOKEN + images * TOKENS_PER_IMAGE;
    }
}
