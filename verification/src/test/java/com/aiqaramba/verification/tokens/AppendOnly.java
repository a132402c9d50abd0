package com.aiqaramba.verification.tokens;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.chat.ToolResult;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.StepAction;
import com.aiqaramba.verification.tokens.Wanderer.Exchange;
import java.util.ArrayList;
import java.util.List;

/**
 * What the same run would send if it left nothing out: the instructions and tools, the task once, then every page with
 * its picture, every answer and every result, in their order.
 */
final class AppendOnly {
    private static final String PAGE = "The page as it is now:\n";

    private final List<ChatMessage> messages = new ArrayList<>();
    private final List<ChatRequest> requests = new ArrayList<>();

    private AppendOnly() {}

    /** The requests for those that a run did make, and the steps that came of them. */
    static List<ChatRequest> of(List<Exchange> exchanges, List<Step> steps) {
        AppendOnly history = new AppendOnly();
        for (int i = 0; i < exchanges.size(); i++) {
            Exchange exchange = exchanges.get(i);
            history.ask(exchange.request());
            history.messages.add(exchange.answer());
            history.messages.add(
                    i + 1 < exchanges.size() && goesOn(exchanges.get(i + 1).request())
                            ? lastOf(exchanges.get(i + 1).request())
                            : results(
                                    exchange.answer().toolCalls(), steps.get(i).actions()));
        }
        return history.requests;
    }

    private void ask(ChatRequest request) {
        if (!goesOn(request)) {
            messages.add(page((ChatMessage.User) lastOf(request)));
        }
        requests.add(request.toBuilder().messages(messages).build());
    }

    /** Whether a request adds to the one before: the page was not touched. */
    private static boolean goesOn(ChatRequest request) {
        return request.messages().size() > 1;
    }

    private static ChatMessage lastOf(ChatRequest request) {
        return request.messages().get(request.messages().size() - 1);
    }

    /** After the first message no task and no account of what was done, because both are above. */
    private ChatMessage.User page(ChatMessage.User message) {
        return messages.isEmpty()
                ? message
                : new ChatMessage.User(
                        message.contents().stream().map(AppendOnly::page).toList());
    }

    private static Content page(Content content) {
        return content instanceof Content.Text text
                ? new Content.Text(text.text().substring(text.text().indexOf(PAGE)))
                : content;
    }

    private static ChatMessage.ToolResults results(List<ToolCall> calls, List<StepAction> actions) {
        List<ToolResult> results = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            var result = actions.get(i).result();
            results.add(
                    new ToolResult(calls.get(i).id(), calls.get(i).name(), result.status() + ": " + result.message()));
        }
        return new ChatMessage.ToolResults(results);
    }
}
