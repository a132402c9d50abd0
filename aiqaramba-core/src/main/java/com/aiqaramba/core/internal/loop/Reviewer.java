package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.internal.prompt.tool.SecondLookPrompt;
import com.aiqaramba.core.internal.verdict.Judge;
import com.aiqaramba.core.internal.verdict.Trail;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.SecondLook;
import com.aiqaramba.core.run.SecondLook.Opinion;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.ChatModel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Has a verdict that would be PASSED looked at a second time, by a model that is shown the evidence and not the
 * history.
 * A look that cannot be made does not agree.
 */
final class Reviewer {
    private static final int ATTEMPTS = 2;

    private final Optional<ChatModel> model;
    private final RunInput input;
    private final Journal journal;
    private final Budget budget;
    private final Trail trail;

    Reviewer(Optional<ChatModel> model, RunInput input, Journal journal, Budget budget, Trail trail) {
        this.model = model;
        this.input = input;
        this.journal = journal;
        this.budget = budget;
        this.trail = trail;
    }

    Verdict review(Verdict verdict, Screenshot picture) throws InterruptedException {
        if (verdict.status() != Verdict.Status.PASSED || model.isEmpty()) {
            return verdict;
        }
        SecondLookPrompt prompt = new SecondLookPrompt(input.task().goal(), verdict, trail.lastPage());
        ChatRequest request =
                prompt.request(trail.entered(), picture, input.agent().limits().answerTokens());
        try {
            Map<Integer, SecondLook> opinions = ask(model.get(), prompt, request);
            return Judge.after(
                    verdict, number -> opinions.getOrDefault(number, notMade("its answer could not be read")));
        } catch (BudgetExhausted noRoom) {
            return Judge.after(verdict, number -> notMade("the budget left no room for it"));
        } catch (ModelException failed) {
            String reason = "the model failed: " + ModelCaller.words(failed);
            return Judge.after(verdict, number -> notMade(reason));
        }
    }

    private Map<Integer, SecondLook> ask(ChatModel reviewer, SecondLookPrompt prompt, ChatRequest request)
            throws BudgetExhausted, InterruptedException {
        Map<Integer, SecondLook> opinions = Map.of();
        for (int i = 0; i < ATTEMPTS && opinions.isEmpty(); i++) {
            try (RequestReservation booking = budget.bookLast(request)) {
                ChatResponse response = reviewer.chat(request, listener(booking));
                if (response.usage().total() > 0) {
                    booking.spent(response.model(), response.usage());
                    budget.requirePrices();
                }
                opinions = prompt.read(response);
            }
        }
        return opinions;
    }

    private ChatListener listener(RequestReservation booking) {
        return new ChatListener() {
            @Override
            public void waiting(Duration wait, ModelException cause) {
                journal.waiting(wait, ModelCaller.words(cause));
            }

            @Override
            public void spent(String model, TokenUsage usage) {
                booking.spent(model, usage);
            }
        };
    }

    private static SecondLook notMade(String reason) {
        return SecondLook.of(Opinion.NOT_MADE, reason, "");
    }
}
