package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.PartialAnswer;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.core.spi.ChatModel;
import java.time.Duration;
import java.util.Locale;

/**
 * Asks the model for one answer, and treats a failure by what can be done about it: a conversation that is too long is
 * shortened, an answer that cannot be read is one with a flaw, and the rest ends the run. Waiting and trying again is
 * done by the model's own decorators.
 */
final class ModelCaller {
    private final ChatModel model;
    private final Journal journal;
    private final Conversation conversation;

    ModelCaller(ChatModel model, Journal journal, Conversation conversation) {
        this.model = model;
        this.journal = journal;
        this.conversation = conversation;
    }

    /** Asks what to do next. */
    void next(StepDraft draft, RequestReservation booking, boolean lastIteration) throws InterruptedException {
        while (true) {
            try {
                ask(draft, booking, conversation.request(lastIteration));
                return;
            } catch (ModelException failed) {
                if (failed.kind() == Kind.BAD_ANSWER) {
                    draft.answer = ModelAnswer.unreadable(failed);
                    return;
                }
                if (failed.kind() != Kind.CONTEXT_TOO_LONG || !conversation.shorten()) {
                    throw failed;
                }
                draft.notices.add(
                        "the request was longer than the model takes, and was asked again with less of the page");
            }
        }
    }

    /** Asks one request, once. */
    void ask(StepDraft draft, RequestReservation booking, ChatRequest request) throws InterruptedException {
        PartialLines lines = new PartialLines(journal, draft.index);
        try {
            ChatResponse response = model.chat(request, listener(draft, booking, lines));
            lines.endLine();
            booking.spent(response.model(), response.usage());
            draft.answer = ModelAnswer.of(response);
            if (response.finishReason() == FinishReason.BLOCKED) {
                throw new ModelException(Kind.BLOCKED, "The provider's safety rules blocked the model's answer.", null);
            }
        } finally {
            draft.usage = booking.usage();
        }
    }

    private ChatListener listener(StepDraft draft, RequestReservation booking, PartialLines lines) {
        return new ChatListener() {
            @Override
            public void waiting(Duration wait, ModelException cause) {
                lines.endLine();
                String reason = words(cause);
                draft.notices.add("waited " + wait.toSeconds() + " s for the model: " + reason);
                journal.waiting(wait, reason);
            }

            @Override
            public void fellBack(ModelException cause) {
                lines.endLine();
                String reason = words(cause);
                draft.notices.add("another model was asked, because the first one failed: " + reason);
                journal.fellBack(draft.index, reason);
            }

            @Override
            public void partialAnswer(PartialAnswer piece) {
                lines.add(piece);
            }

            @Override
            public void spent(String model, TokenUsage usage) {
                booking.spent(model, usage);
            }
        };
    }

    /** The kind of a failure, for people. */
    static String words(ModelException failure) {
        return failure.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
