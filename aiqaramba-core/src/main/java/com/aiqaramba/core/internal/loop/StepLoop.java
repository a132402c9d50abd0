package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.ToolChoice;
import com.aiqaramba.core.chat.ToolSpecification;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.internal.prompt.History;
import com.aiqaramba.core.internal.prompt.ObservationText;
import com.aiqaramba.core.internal.prompt.Prompt;
import com.aiqaramba.core.internal.tool.Tools;
import com.aiqaramba.core.internal.verdict.Judge;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunOutcome.Kind;
import com.aiqaramba.core.run.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Look, ask, act, until the agent concludes or a limit is reached. While the page stays untouched the conversation grows;
 * as soon as an action touched it, the next step starts a new conversation with the page as it is then, so that a prompt
 * does not grow with the number of steps.
 */
final class StepLoop {
    private static final int LONGEST_CONVERSATION = 8;
    private static final int UNUSABLE_ANSWERS = 2;
    private static final int THOUGHT_KEPT = 4_000;

    private final RunSettings settings;
    private final RunInput input;
    private final MaskedSession session;
    private final Journal journal;
    private final Budget budget;
    private final Prompt prompt;
    private final List<ToolSpecification> tools;
    private final History history = new History();
    private final List<ChatMessage> conversation = new ArrayList<>();
    private final Set<String> models = new LinkedHashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private int unusableAnswers;

    StepLoop(RunSettings settings, RunInput input, MaskedSession session, Journal journal, Budget budget) {
        this.settings = settings;
        this.input = input;
        this.session = session;
        this.journal = journal;
        this.budget = budget;
        this.prompt = new Prompt(input.agent(), input.task(), input.secrets().credentials());
        this.tools = Tools.forTask(input.task());
    }

    /** The versions of the models that answered so far. */
    List<String> models() {
        return List.copyOf(models);
    }

    /** The steps that are complete and stored. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    Conclusion run() throws InterruptedException {
        ActionResult opened =
                session.perform(new BrowserAction.Navigate(input.task().url()));
        if (!opened.isDone()) {
            return Conclusion.early(
                    new RunOutcome(Kind.PAGE_UNREACHABLE, "The start page could not be opened: " + opened.message()));
        }
        View view = look(1, opened.message());
        Judge judge = new Judge(input.task().expectations(), view.page());
        Calls calls = new Calls(settings, input, session, judge);
        while (true) {
            Optional<RunOutcome> exhausted = budget.exhausted().or(() -> budget.tooCostly(request()));
            if (exhausted.isPresent()) {
                return new Conclusion(
                        exhausted.get(),
                        judge.withoutConclusion(
                                session.observe(), exhausted.get().message()));
            }
            Calls.Turn turn = step(calls, view);
            if (turn.conclusion.isPresent()) {
                return turn.conclusion.get();
            }
            if (turn.touchedPage || conversation.size() > LONGEST_CONVERSATION) {
                view = look(steps.size() + 1, "");
            }
        }
    }

    /** What the model is shown. */
    private record View(Observation page, ArtifactId screenshot) {}

    /** What opening the start page had to say belongs to no action, so it comes with the page. */
    private View look(int step, String notice) throws InterruptedException {
        Observation seen = session.observe();
        Observation page = notice.isEmpty() ? seen : seen.withNotice(notice);
        Screenshot screenshot = session.screenshot();
        ArtifactId artifact = journal.keep(step, screenshot);
        String text = new ObservationText(page, input.agent().observation()).overview();
        conversation.clear();
        conversation.add(prompt.look(history, budget.iterationsLeft(), text, screenshot));
        return new View(page, artifact);
    }

    private Calls.Turn step(Calls calls, View view) throws InterruptedException {
        int index = budget.beginIteration();
        Instant startedAt = settings.clock().instant();
        List<String> notices = new ArrayList<>(view.page().notices());
        settings.listeners()
                .tell(listener ->
                        listener.thinking(input.key(), index, view.page().url()));
        ChatResponse response = ask(notices);
        Calls.Turn turn = new Calls.Turn();
        try {
            calls.carryOut(turn, index, response.message().toolCalls(), view.page(), budget.iterationsLeft() == 0);
        } catch (InterruptedException | BrowserException brokenOff) {
            notices.add("the run ended in the middle of this step; its last call may or may not have been performed");
            keep(step(index, startedAt, view, response, turn, notices));
            throw brokenOff;
        }
        answer(response.message(), turn, notices);
        keep(step(index, startedAt, view, response, turn, notices));
        return turn;
    }

    private Step step(
            int index, Instant startedAt, View view, ChatResponse response, Calls.Turn turn, List<String> notices) {
        return new Step(
                index,
                startedAt,
                Duration.between(startedAt, settings.clock().instant()),
                view.page().url(),
                view.page().title(),
                ObservationText.clip(input.redactor().redact(response.message().text()), THOUGHT_KEPT),
                turn.actions,
                response.usage(),
                response.model(),
                Optional.of(view.screenshot()),
                notices);
    }

    private void keep(Step step) {
        journal.append(step);
        history.add(step);
        steps.add(step);
        settings.listeners().tell(listener -> listener.stepCompleted(input.key(), step));
    }

    private ChatResponse ask(List<String> notices) throws InterruptedException {
        ChatListener waits = new ChatListener() {
            @Override
            public void waiting(Duration wait, ModelException cause) {
                String reason = words(cause.kind());
                notices.add("waited " + wait.toSeconds() + " s for the model: " + reason);
                settings.listeners().tell(listener -> listener.waiting(input.key(), wait, reason));
            }

            @Override
            public void fellBack(ModelException cause) {
                notices.add("another model was asked, because the first one failed: " + words(cause.kind()));
            }
        };
        ChatResponse response = settings.model().chat(request(), waits);
        budget.spend(response.usage());
        models.add(response.model());
        if (response.finishReason() == FinishReason.BLOCKED) {
            throw new ModelException(
                    ModelException.Kind.BLOCKED, "The provider's safety rules blocked the model's answer.", null);
        }
        return response;
    }

    private static String words(ModelException.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private ChatRequest request() {
        ToolChoice choice = budget.iterationsLeft() == 0 ? ToolChoice.only(Tools.FINISH) : ToolChoice.ANY;
        return new ChatRequest(prompt.system(), conversation, tools, choice);
    }

    /** Keeps the exchange in the conversation, for the case that the page stays untouched. */
    private void answer(ChatMessage.Assistant message, Calls.Turn turn, List<String> notices) {
        conversation.add(message);
        if (!message.toolCalls().isEmpty()) {
            unusableAnswers = 0;
            conversation.add(new ChatMessage.ToolResults(turn.results));
            return;
        }
        if (++unusableAnswers > UNUSABLE_ANSWERS) {
            throw new ModelException(
                    ModelException.Kind.BAD_ANSWER,
                    "The model answered " + unusableAnswers + " times in a row without calling a tool.",
                    null);
        }
        notices.add("the model called no tool and was asked again");
        conversation.add(ChatMessage.User.text("That was no tool call. Answer with a call of one of the tools."));
    }
}
