package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.agent.ObservationLimits;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.chat.ToolResult;
import com.aiqaramba.core.internal.prompt.Feedback;
import com.aiqaramba.core.internal.prompt.tool.Command;
import com.aiqaramba.core.internal.prompt.tool.Query;
import com.aiqaramba.core.internal.prompt.tool.ToolReader;
import com.aiqaramba.core.internal.verdict.AnswerFinding;
import com.aiqaramba.core.internal.verdict.AnswerJudge;
import com.aiqaramba.core.internal.verdict.Judge;
import com.aiqaramba.core.internal.verdict.Judgement;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.page.Records;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.StepAction;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.Guardrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carries out the calls of the model, one answer after the other. Calls of one answer go on only as long as each works
 * and means what it meant on the page that the model was shown.
 */
final class ToolExecutor {
    private static final String OTHERWISE = "the page shows something else now";
    private static final int ANSWERS_REFUSED = 3;
    private static final ActionResult SKIPPED = ActionResult.refused(Feedback.NOT_PERFORMED);

    private final Guardrail guardrail;
    private final RunInput input;
    private final BrowserSession session;
    private final Journal journal;
    private final Judge judge;
    private final Optional<AnswerJudge> answers;
    private final Supplier<ObservationLimits> limits;
    private boolean complained;
    private int answersRefused;

    ToolExecutor(
            Guardrail guardrail,
            RunInput input,
            BrowserSession session,
            Journal journal,
            Judge judge,
            Optional<AnswerJudge> answers,
            Supplier<ObservationLimits> limits) {
        this.guardrail = guardrail;
        this.input = input;
        this.session = session;
        this.journal = journal;
        this.judge = judge;
        this.answers = answers;
        this.limits = limits;
    }

    /** Results of the calls of one answer. */
    static final class Turn {
        final List<StepAction> actions = new ArrayList<>();
        final List<ToolResult> results = new ArrayList<>();
        /** Of looks that the model is not shown. */
        final List<String> notices = new ArrayList<>();

        boolean touchedPage;
        boolean renumbered;
        Optional<Conclusion> conclusion = Optional.empty();
    }

    /** Carries out calls and notes in the turn what came of each; {@code last}: the model will not be asked again. */
    void carryOut(Turn turn, int step, List<ToolCall> calls, Observation page, boolean last)
            throws InterruptedException {
        boolean goOn = true;
        for (int i = 0; i < calls.size() && turn.conclusion.isEmpty(); i++) {
            ToolCall call = calls.get(i);
            Command command = ToolReader.read(call, page);
            if (i == calls.size() - 1
                    && command instanceof Command.Act
                    && input.agent().pictures()) {
                session.expectScreenshot();
            }
            ActionResult result = goOn ? executeIfSame(command, page, turn, last) : SKIPPED;
            record(step, call, command, result, turn);
            goOn = goOn && result.isDone();
        }
    }

    private ActionResult executeIfSame(Command command, Observation page, Turn turn, boolean last)
            throws InterruptedException {
        Optional<String> change = turn.touchedPage ? changeFor(command, page, turn) : Optional.empty();
        return change.isPresent()
                ? ActionResult.refused(Feedback.notPerformed(change.get()))
                : execute(command, page, turn, last);
    }

    /**
     * Says what the calls before have changed for one that was decided together with them. An action needs its element
     * as it was, a question or conclusion the whole page; values may differ.
     */
    private Optional<String> changeFor(Command command, Observation page, Turn turn) throws InterruptedException {
        if (command instanceof Command.Act act) {
            return turn.renumbered && !act.action().elements().isEmpty()
                    ? Optional.of(OTHERWISE)
                    : session.changeFor(act.action());
        }
        boolean asksNow = command instanceof Command.Unusable || command instanceof Command.Keep;
        return asksNow || isSame(page, look(page, turn)) ? Optional.empty() : Optional.of(OTHERWISE);
    }

    private ActionResult execute(Command command, Observation page, Turn turn, boolean last)
            throws InterruptedException {
        if (command instanceof Command.Act act) {
            return act(act.action(), page, turn);
        }
        if (command instanceof Command.Finish finish) {
            return finish(journal.concluding(finish), page, turn, last);
        }
        if (command instanceof Command.Keep keep) {
            return keep(journal.checking(keep), page, turn);
        }
        if (command instanceof Command.Unusable unusable) {
            return ActionResult.failed(unusable.reason());
        }
        if (command instanceof Query query) {
            return ActionResult.done(query.answer(session, page, limits.get()));
        }
        throw new IllegalArgumentException("Nobody carries out: " + command.describe());
    }

    private ActionResult act(BrowserAction action, Observation page, Turn turn) throws InterruptedException {
        Optional<String> refusal = guardrail.refuse(input.key(), input.task(), action, page);
        if (refusal.isPresent()) {
            return ActionResult.refused(refusal.get());
        }
        turn.touchedPage = true;
        return session.perform(action);
    }

    private ActionResult keep(Command.Keep keep, Observation page, Turn turn) throws InterruptedException {
        List<CheckResult> results = judge.keep(keep.expectation(), keep.checks(), look(page, turn));
        return results.isEmpty()
                ? ActionResult.failed(Feedback.NOTHING_TO_CHECK)
                : ActionResult.done(Feedback.kept(results));
    }

    /**
     * The first conclusion that leaves something to mend goes back to the model, once, if it can answer; the second one
     * counts. An answer to a question may be mended {@value #ANSWERS_REFUSED} times.
     */
    private ActionResult finish(Command.Finish finish, Observation page, Turn turn, boolean last)
            throws InterruptedException {
        Observation now = look(page, turn);
        Judgement judgement = judge.judge(finish, now);
        Optional<AnswerFinding> answer = answers.map(form -> form.judge(finish.answer()));
        List<String> complaints = new ArrayList<>(complained ? List.of() : judgement.complaints());
        answer.flatMap(AnswerFinding::complaint)
                .filter(complaint -> isAskedAgain(finish))
                .ifPresent(complaints::add);
        if (!complaints.isEmpty() && !last) {
            complained = true;
            answersRefused++;
            turn.touchedPage |= !isSame(page, now);
            return ActionResult.failed(String.join(" ", complaints));
        }
        Conclusion conclusion = conclusion(judgement.verdict(), answer);
        turn.conclusion = Optional.of(conclusion);
        return ActionResult.done(conclusion.verdict().status().name());
    }

    /** An answer that is left out twice is not there; one that does not fit may yet. */
    private boolean isAskedAgain(Command.Finish finish) {
        return answersRefused == 0 || (finish.answer().isPresent() && answersRefused < ANSWERS_REFUSED);
    }

    private static Conclusion conclusion(Verdict verdict, Optional<AnswerFinding> answer) {
        return new Conclusion(
                RunOutcome.of(RunOutcome.Kind.CONCLUDED, "The agent concluded."),
                answer.map(found -> Judge.withAnswer(verdict, found.result())).orElse(verdict),
                answer.map(AnswerFinding::answer));
    }

    /** Looks while calls of an answer may be left, whose numbers are those of the page that the model was shown. */
    private Observation look(Observation page, Turn turn) throws InterruptedException {
        Observation now = withRecords(session.observe());
        turn.notices.addAll(now.notices());
        turn.renumbered |= !isSame(page, now);
        return now;
    }

    /** Adds what checks may be about and a page does not show. */
    private Observation withRecords(Observation page) throws InterruptedException {
        return page.toBuilder()
                .records(Records.of(session.downloads(), session.network()))
                .build();
    }

    private static boolean isSame(Observation shown, Observation now) {
        return now.url().equals(shown.url())
                && now.dialog().equals(shown.dialog())
                && withoutValues(now).equals(withoutValues(shown));
    }

    private static List<PageNode> withoutValues(Observation page) {
        return page.nodes().stream()
                .map(node -> PageNode.builder(node.role())
                        .number(node.number())
                        .name(node.name())
                        .frame(node.frame())
                        .build())
                .toList();
    }

    private void record(int step, ToolCall call, Command command, ActionResult result, Turn turn) {
        // What a query found came from the page: the model reads it now, and it is never stored.
        boolean query = command instanceof Query;
        StepAction.Builder done = StepAction.builder(call.name())
                .description(command.describe())
                .result(query ? ActionResult.done() : result);
        if (command instanceof Command.Act act) {
            done.action(act.action());
        }
        StepAction kept = journal.acted(step, done.build());
        turn.actions.add(kept);
        String message = query ? result.message() : kept.result().message();
        turn.results.add(new ToolResult(call.id(), call.name(), result.status() + ": " + message));
    }
}
