package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.internal.prompt.tool.Tools;
import com.aiqaramba.core.internal.verdict.AnswerJudge;
import com.aiqaramba.core.internal.verdict.Judge;
import com.aiqaramba.core.internal.verdict.Trail;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.RunOutcome.Kind;
import com.aiqaramba.core.spi.BrowserSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Asks, acts, and looks again if the page was touched, until the agent concludes or a limit is reached. What a request
 * may take is reserved before it is sent, and only until it is answered.
 */
final class StepLoop {
    private static final int FLAWED_ANSWERS = 2;

    private final InstantSource clock;
    private final Trail trail;
    private final BrowserSession session;
    private final Agent agent;
    private final Journal journal;
    private final RunArtifacts artifacts;
    private final Budget budget;
    private final NearLimits nearLimits;
    private final Conversation conversation;
    private final ModelCaller interview;
    private final Judge judge;
    private final Reviewer reviewer;
    private final ToolExecutor calls;
    private PresentPage view;
    private int flawedAnswers;

    StepLoop(
            RunSettings settings,
            RunInput input,
            BrowserSession session,
            Journal journal,
            Budget budget,
            PresentPage first) {
        this.clock = input.clock();
        this.trail = new Trail(first.page());
        this.session = new WitnessedSession(session, trail);
        this.agent = input.agent();
        this.journal = journal;
        this.artifacts = new RunArtifacts(input.key(), settings.artifacts());
        this.budget = budget;
        this.view = first;
        this.nearLimits = new NearLimits(budget);
        this.conversation = new Conversation(input, first);
        this.interview = new ModelCaller(settings.model(), journal, conversation);
        this.judge = new Judge(input.task().goal(), input.task().expectations(), trail);
        this.reviewer = new Reviewer(settings.secondLook(), input, journal, budget, trail);
        Optional<AnswerJudge> answers = input.form().map(form -> new AnswerJudge(form, trail));
        this.calls = new ToolExecutor(
                settings.guardrail(), input, this.session, journal, judge, answers, conversation::limits);
    }

    Conclusion run() throws InterruptedException {
        try {
            while (true) {
                ToolExecutor.Turn turn = step();
                if (turn.conclusion.isPresent()) {
                    return reviewed(turn.conclusion.get());
                }
                if (turn.touchedPage || conversation.isLong()) {
                    view = PresentPage.of(
                            session, artifacts, agent, journal.steps().size() + 1, turn.notices);
                    conversation.begin(view, budget.iterationsLeft());
                }
            }
        } catch (BudgetExhausted limit) {
            return concludeAt(limit.outcome());
        }
    }

    private ToolExecutor.Turn step() throws InterruptedException, BudgetExhausted {
        StepDraft draft = ask();
        countFlaws(draft);
        tellNearLimits(draft);
        carryOut(draft, draft.answer.calls(), budget.iterationsLeft() == 0);
        conversation.add(draft.answer, draft.turn.results);
        keep(draft);
        if (flawedAnswers > FLAWED_ANSWERS) {
            throw draft.answer.failure(flawedAnswers);
        }
        return draft.turn;
    }

    private void countFlaws(StepDraft draft) {
        flawedAnswers = draft.answer.flaw().isPresent() ? flawedAnswers + 1 : 0;
        String again = flawedAnswers > FLAWED_ANSWERS ? "" : " and was asked again";
        draft.answer.flaw().ifPresent(flaw -> draft.notices.add(flaw.notice() + again));
    }

    private void tellNearLimits(StepDraft draft) {
        for (NearLimits.Near near : nearLimits.news()) {
            draft.notices.add(near.sentence());
            journal.nearLimit(near.limit(), near.sentence());
        }
    }

    private void carryOut(StepDraft draft, List<ToolCall> wanted, boolean last) throws InterruptedException {
        trail.beginStep(draft.index);
        try {
            calls.carryOut(draft.turn, draft.index, wanted, view.page(), last);
        } catch (InterruptedException | BrowserException brokenOff) {
            draft.notices.add(
                    "the run ended in the middle of this step; its last call may or may not have been performed");
            keep(draft);
            throw brokenOff;
        }
    }

    private void keep(StepDraft draft) {
        conversation.remember(journal.append(draft.toStep(clock.instant())));
    }

    /** Question to the model, put once there is room for it. */
    @FunctionalInterface
    private interface Question {
        void put(StepDraft draft, RequestReservation booking) throws InterruptedException;
    }

    private Conclusion reviewed(Conclusion conclusion) throws InterruptedException {
        Screenshot picture = view.picture().isPresent() ? view.picture().get() : session.screenshot();
        return conclusion.after(reviewer.review(conclusion.verdict(), picture));
    }

    private StepDraft ask() throws InterruptedException, BudgetExhausted {
        Instant startedAt = clock.instant();
        boolean last = budget.iterationsLeft() == 1;
        try (RequestReservation booking = budget.book(conversation.request(last), conversation::last)) {
            return ask(booking, startedAt, (draft, booked) -> interview.next(draft, booked, last));
        }
    }

    private StepDraft ask(RequestReservation booking, Instant startedAt, Question question)
            throws InterruptedException {
        StepDraft draft = new StepDraft(booking.iteration(), startedAt, view);
        if (booking.waited().toSeconds() > 0) {
            draft.notices.add("waited " + booking.waited().toSeconds() + " s for other runs on the tenant's budget");
        }
        journal.thinking(draft.index, view.page().url());
        try {
            question.put(draft, booking);
            budget.requirePrices();
            return draft;
        } catch (ModelException failed) {
            draft.notices.add("the model failed: " + ModelCaller.words(failed));
            keep(draft);
            throw failed;
        } catch (ConfigurationException failed) {
            keep(draft);
            throw failed;
        } catch (InterruptedException stopped) {
            if (draft.hasNews()) {
                keep(draft);
            }
            throw stopped;
        }
    }

    /** A run that ends at its last iteration was told so in it; at any other limit there is a short request left. */
    private Conclusion concludeAt(RunOutcome limit) throws InterruptedException {
        Optional<Conclusion> word = limit.kind() == Kind.ITERATIONS_EXHAUSTED ? Optional.empty() : lastWord(limit);
        return word.isPresent()
                ? new Conclusion(limit, word.get().verdict(), word.get().answer())
                : new Conclusion(limit, judge.withoutConclusion(session.observe(), limit.message()));
    }

    /** The conclusion from what the model knows by now, if it uses the request to conclude. */
    private Optional<Conclusion> lastWord(RunOutcome limit) throws InterruptedException {
        Optional<StepDraft> answered = askLast(limit);
        if (answered.isEmpty()) {
            return Optional.empty();
        }
        StepDraft draft = answered.get();
        tellNearLimits(draft);
        List<ToolCall> finish = draft.answer.calls().stream()
                .filter(call -> call.name().equals(Tools.FINISH))
                .toList();
        carryOut(draft, finish, true);
        keep(draft);
        return draft.turn.conclusion.isPresent()
                ? Optional.of(reviewed(draft.turn.conclusion.get()))
                : Optional.empty();
    }

    private Optional<StepDraft> askLast(RunOutcome limit) throws InterruptedException {
        Instant startedAt = clock.instant();
        ChatRequest request = conversation.last();
        try (RequestReservation booking = budget.bookLast(request)) {
            return Optional.of(ask(booking, startedAt, (draft, booked) -> {
                draft.notices.add("asked to conclude: " + limit.message());
                interview.ask(draft, booked, request);
            }));
        } catch (BudgetExhausted | ModelException noAnswer) {
            return Optional.empty();
        }
    }
}
