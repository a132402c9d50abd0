package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.agent.ObservationLimits;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.chat.ToolChoice;
import com.aiqaramba.core.internal.prompt.ObservationText;
import com.aiqaramba.core.internal.prompt.Prompt;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.ExpectationResult;
import com.aiqaramba.core.run.SecondLook;
import com.aiqaramba.core.run.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Question whether the evidence of a verdict shows what is expected, and how its answer is read. */
public final class SecondLookPrompt {
    private static final String SYSTEM = Prompt.load("second-look.txt");
    private static final int LONGEST_ANSWER = 4_096;
    private static final int PAGE = 4_000;
    private static final int WORDS = 20;

    private final String goal;
    private final Verdict verdict;
    private final Observation page;

    /** Asks about a verdict; the page is the last one that was seen. */
    public SecondLookPrompt(String goal, Verdict verdict, Observation page) {
        this.goal = goal;
        this.verdict = verdict;
        this.page = page;
    }

    /**
     * Returns the request.
     *
     * @param entered what the run itself entered, which a page may repeat
     */
    public ChatRequest request(List<String> entered, Screenshot picture, int answerTokens) {
        String words = entered.stream()
                .limit(WORDS)
                .map(word -> '"' + ObservationText.clip(word, 200) + '"')
                .collect(Collectors.joining(", "));
        String text = "The task was: " + goal
                + "\n\n" + expectations()
                + (words.isEmpty() ? "" : "\nWhat the run itself entered on the way: " + words + "\n")
                + "\nThe last page:\n" + lastPage();
        List<Content> contents = new ArrayList<>(List.of(new Content.Text(text)));
        contents.add(new Content.Image(picture.mediaType(), picture.bytes()));
        return ChatRequest.builder(List.of(new ChatMessage.User(contents)))
                .system(SYSTEM)
                .tools(List.of(SecondLookForm.specification()))
                .toolChoice(ToolChoice.only(SecondLookForm.NAME))
                .outputTokens(Math.min(answerTokens, LONGEST_ANSWER))
                .build();
    }

    private String expectations() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < verdict.expectations().size(); i++) {
            ExpectationResult result = verdict.expectations().get(i);
            text.append("Expectation ")
                    .append(i + 1)
                    .append(": ")
                    .append(result.expectation())
                    .append('\n');
            result.checks().forEach(check -> text.append(line(check)));
        }
        return text.toString();
    }

    private static String line(CheckResult check) {
        return "- " + check.check().describe() + ": it holds on " + check.url() + " in step " + check.step()
                + "; evidence: " + check.evidence() + "\n";
    }

    private String lastPage() {
        String text = new ObservationText(page, ObservationLimits.DEFAULT).overview();
        return text.length() <= PAGE ? text : text.substring(0, PAGE) + "\n(the rest is left out)\n";
    }

    /** Reads the answer: the opinion on each expectation by its number; empty when it cannot be read. */
    public Map<Integer, SecondLook> read(ChatResponse response) {
        List<ToolCall> calls = response.message().toolCalls();
        Map<Integer, SecondLook> opinions =
                calls.isEmpty() ? Map.of() : SecondLookForm.read(calls.get(0), response.model());
        return opinions.size() == verdict.expectations().size() ? opinions : Map.of();
    }
}
