package com.aiqaramba.verification.tokens;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.spi.ChatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A model that wanders through a site until it is asked to finish. It says two sentences and makes one call each time:
 * mostly it clicks a link or a button, at times it fills a field or searches the page. The same site gives the same
 * run. It serves one run at a time.
 */
final class Wanderer implements ChatModel {
    private static final Pattern LINK = Pattern.compile("(?m)^\\| \\[(\\d+)] (?:link|button) ");
    private static final Pattern FIELD = Pattern.compile("(?m)^\\| \\[(\\d+)] (?:textbox|searchbox) ");
    private static final int SEARCH_EVERY = 10;
    private static final int TYPE_EVERY = 4;

    private final List<Exchange> exchanges = new ArrayList<>();

    /** What the model was asked and what it said. */
    record Exchange(ChatRequest request, ChatMessage.Assistant answer) {}

    @Override
    public ChatResponse chat(ChatRequest request, ChatListener listener) {
        int step = exchanges.size() + 1;
        String thought =
                "On step " + step + " the page shows what I expected after the last action, and nothing of it is wrong."
                        + " I look at the next part of the shop, which I have not checked yet.";
        ToolCall call = request.toolChoice().names().isEmpty() ? next(step, text(request)) : finish();
        ChatMessage.Assistant answer = new ChatMessage.Assistant(thought, List.of(call), "");
        exchanges.add(new Exchange(request, answer));
        return ChatResponse.builder(answer)
                .finishReason(FinishReason.TOOL_CALLS)
                .model("wanderer")
                .build();
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Of the page as the model was shown it last. */
    private static String text(ChatRequest request) {
        ChatMessage.User shown = (ChatMessage.User) request.messages().get(0);
        return ((Content.Text) shown.contents().get(0)).text();
    }

    private static ToolCall next(int step, String page) {
        List<String> links = numbers(LINK, page);
        List<String> fields = numbers(FIELD, page);
        if (step % SEARCH_EVERY == 0) {
            return call("find", "{\"text\": \"size\"}");
        }
        if (step % TYPE_EVERY == 0 && !fields.isEmpty()) {
            return call("type", "{\"element\": " + of(fields, step) + ", \"text\": \"Harbour Runner\"}");
        }
        return links.isEmpty() ? call("go_back", "{}") : call("click", "{\"element\": " + of(links, step) + "}");
    }

    private static ToolCall finish() {
        return call(
                "finish",
                "{\"summary\": \"Looked around.\", \"expectations\": [{\"number\": 1, \"met\": \"unknown\", "
                        + "\"checks\": []}]}");
    }

    private static ToolCall call(String tool, String arguments) {
        return new ToolCall("call-1", tool, arguments);
    }

    private static List<String> numbers(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String of(List<String> numbers, int step) {
        return numbers.get((step * 7 + step / 3) % numbers.size());
    }
}
