package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.agent.ObservationLimits;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.ToolChoice;
import com.aiqaramba.core.chat.ToolResult;
import com.aiqaramba.core.chat.ToolSpecification;
import com.aiqaramba.core.internal.prompt.Feedback;
import com.aiqaramba.core.internal.prompt.History;
import com.aiqaramba.core.internal.prompt.ObservationText;
import com.aiqaramba.core.internal.prompt.Prompt;
import com.aiqaramba.core.internal.prompt.PromptDetail;
import com.aiqaramba.core.internal.prompt.tool.Tools;
import com.aiqaramba.core.page.PageMessage;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Messages to the model and from it. While the page stays untouched it grows; with another look it begins anew, so
 * that a prompt does not grow with the number of steps.
 */
final class Conversation {
    private static final int LONGEST = 8;
    private static final int LAST_ANSWER_TOKENS = 4_096;

    private final Prompt prompt;
    private final List<ToolSpecification> tools;
    private final ObservationLimits limits;
    private final int answerTokens;
    private final History history = new History();
    private final List<ChatMessage> messages = new ArrayList<>();
    private PresentPage view;
    private int iterationsLeft;
    private int messagesTold;
    private PromptDetail detail = PromptDetail.FULL;

    Conversation(RunInput input, PresentPage first) {
        this.prompt = new Prompt(
                input.agent(),
                input.task(),
                input.secrets().credentials(),
                input.form().isPresent());
        this.tools = input.form()
                .map(form -> Tools.forQuestion(input.task(), form.schema()))
                .orElseGet(() -> Tools.forTask(input.task()));
        this.limits = input.agent().observation();
        this.answerTokens = input.agent().limits().answerTokens();
        this.view = first;
        this.iterationsLeft = input.agent().limits().iterations();
        begin();
    }

    /** Begins anew with what is shown now. */
    void begin(PresentPage now, int newIterationsLeft) {
        messagesTold = lastMessage(view);
        view = now;
        iterationsLeft = newIterationsLeft;
        begin();
    }

    private static int lastMessage(PresentPage page) {
        List<PageMessage> all = page.page().messages();
        return all.isEmpty() ? 0 : all.get(all.size() - 1).number();
    }

    private void begin() {
        messages.clear();
        messages.add(opening(detail));
    }

    private ChatMessage.User opening(PromptDetail told) {
        String page = new ObservationText(view.page(), told.of(limits)).overview(messagesTold);
        Optional<Screenshot> picture = view.picture().filter(some -> told.hasPicture());
        return prompt.look(history.text(told.history()), iterationsLeft, page, picture);
    }

    /** Returns how much of a page is shown at once. */
    ObservationLimits limits() {
        return detail.of(limits);
    }

    /** Tells if another look is due; not while the model has to be told something. */
    boolean isLong() {
        return messages.size() > LONGEST && !(messages.get(messages.size() - 1) instanceof ChatMessage.User);
    }

    /** Returns what is asked next. */
    ChatRequest request(boolean lastIteration) {
        ToolChoice choice = lastIteration ? ToolChoice.only(Tools.FINISH) : ToolChoice.ANY;
        return ChatRequest.builder(messages)
                .system(prompt.system())
                .tools(tools)
                .toolChoice(choice)
                .outputTokens(answerTokens)
                .build();
    }

    /** A short request that leaves the model nothing but to conclude. */
    ChatRequest last() {
        List<Content> contents = new ArrayList<>(opening(detail == PromptDetail.FULL ? PromptDetail.LESS : detail)
                .contents());
        contents.add(new Content.Text(Feedback.CONCLUDE));
        return ChatRequest.builder(List.of(new ChatMessage.User(contents)))
                .system(prompt.system())
                .tools(tools.stream()
                        .filter(tool -> tool.name().equals(Tools.FINISH))
                        .toList())
                .toolChoice(ToolChoice.only(Tools.FINISH))
                .outputTokens(Math.min(answerTokens, LAST_ANSWER_TOKENS))
                .build();
    }

    /** Begins anew with less, from now on; false when it is as short as it can be. */
    boolean shorten() {
        PromptDetail before = detail;
        detail = before.shorter();
        begin();
        return detail != before;
    }

    /** Keeps an answer and what came of it, for the case that the page stays untouched. */
    void add(ModelAnswer answer, List<ToolResult> results) {
        ChatMessage.Assistant said = answer.message();
        if (!said.equals(ModelAnswer.NONE.message())) {
            messages.add(said);
        }
        answer.flaw()
                .ifPresentOrElse(
                        flaw -> messages.add(ChatMessage.User.text(flaw.request())),
                        () -> messages.add(new ChatMessage.ToolResults(results)));
    }

    void remember(Step step) {
        history.add(step);
    }
}
