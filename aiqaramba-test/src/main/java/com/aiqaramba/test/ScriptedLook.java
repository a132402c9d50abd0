package com.aiqaramba.test;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.ToolCall;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Answers of a script to the second look at a verdict. */
final class ScriptedLook {
    /** The tool by whose name the question is known. */
    static final String TOOL = "second_look";

    private static final Pattern EXPECTATION = Pattern.compile("^Expectation (\\d+): ", Pattern.MULTILINE);

    private ScriptedLook() {}

    /** Answers the same for each expectation. */
    static Function<ChatRequest, ChatResponse> answering(String shown, String reason) {
        return request -> {
            ObjectNode arguments = JsonNodeFactory.instance.objectNode();
            ArrayNode answers = arguments.putArray("answers");
            EXPECTATION
                    .matcher(text(request))
                    .results()
                    .forEach(match -> answers.addObject()
                            .put("number", Integer.parseInt(match.group(1)))
                            .put("shown", shown)
                            .put("reason", reason));
            ToolCall call = new ToolCall("second-look", TOOL, arguments.toString());
            return ChatResponse.builder(new ChatMessage.Assistant("", List.of(call), ""))
                    .finishReason(FinishReason.TOOL_CALLS)
                    .model(ScriptedChatModel.NAME)
                    .build();
        };
    }

    private static String text(ChatRequest request) {
        ChatMessage.User question = (ChatMessage.User) request.messages().get(0);
        return ((Content.Text) question.contents().get(0)).text();
    }
}
