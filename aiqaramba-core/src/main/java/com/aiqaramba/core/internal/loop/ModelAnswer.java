package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.error.ModelException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answer of the model: calls, or a flaw for which it is asked again.
 *
 * @param message what stays in the conversation of it; empty when nothing does
 * @param model the version of the model; empty when none answered
 * @param flaw why nothing is done; empty when its calls are carried out
 * @param cause the failure that stands for an answer
 */
record ModelAnswer(
        ChatMessage.Assistant message,
        String model,
        Optional<AnswerFlaw> flaw,
        @Nullable ModelException cause) {
    /** Nothing was said yet. */
    static final ModelAnswer NONE = new ModelAnswer(nothing(), "", Optional.empty(), null);

    private static final int LONGEST = 500_000;
    private static final int MOST_CALLS = 100;

    static ModelAnswer of(ChatResponse response) {
        Optional<AnswerFlaw> flaw = flaw(response);
        // Half an answer is not repeated: its calls have no results, and it would only take room.
        ChatMessage.Assistant kept = flaw.equals(Optional.of(AnswerFlaw.TOO_LONG)) ? nothing() : response.message();
        return new ModelAnswer(kept, response.model(), flaw, null);
    }

    static ModelAnswer unreadable(ModelException cause) {
        return new ModelAnswer(nothing(), "", Optional.of(AnswerFlaw.UNREADABLE), cause);
    }

    private static ChatMessage.Assistant nothing() {
        return new ChatMessage.Assistant("", List.of(), "");
    }

    private static Optional<AnswerFlaw> flaw(ChatResponse response) {
        ChatMessage.Assistant message = response.message();
        if (response.finishReason() == FinishReason.LENGTH
                || length(message) > LONGEST
                || message.toolCalls().size() > MOST_CALLS) {
            return Optional.of(AnswerFlaw.TOO_LONG);
        }
        if (!message.toolCalls().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                response.finishReason() == FinishReason.MALFORMED_CALL
                        ? AnswerFlaw.MALFORMED_CALL
                        : AnswerFlaw.NO_CALL);
    }

    private static long length(ChatMessage.Assistant message) {
        long calls = message.toolCalls().stream()
                .mapToLong(call ->
                        call.name().length() + (long) call.argumentsJson().length())
                .sum();
        return calls + message.text().length() + message.providerPayload().length();
    }

    /** Returns what is to be carried out: nothing of an answer with a flaw. */
    List<ToolCall> calls() {
        return flaw.isPresent() ? List.of() : message.toolCalls();
    }

    /** Returns what ends the run when the model did no better until now. */
    ModelException failure(int times) {
        return cause != null
                ? cause
                : new ModelException(
                        ModelException.Kind.BAD_ANSWER,
                        flaw.map(what -> what.failure(times)).orElse(""),
                        null);
    }
}
