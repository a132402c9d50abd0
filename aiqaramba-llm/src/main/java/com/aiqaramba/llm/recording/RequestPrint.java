package com.aiqaramba.llm.recording;

import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ToolChoice;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The fingerprint of a request: enough to tell two apart, too little to read one.
 *
 * @param system the hash of the system instruction
 * @param tools the hash of the tools, names in clear
 * @param choice whether a tool must be called, and the hash of the form of the answer where there is one
 * @param messages one for each message
 */
record RequestPrint(String system, String tools, String choice, List<MessagePrint> messages) {
    RequestPrint {
        messages = List.copyOf(messages);
    }

    static RequestPrint of(ChatRequest request) {
        return new RequestPrint(
                Hashes.ofText(request.system()),
                tools(request),
                choice(request.toolChoice())
                        + request.answerSchema()
                                .map(schema -> " form:" + Hashes.ofText(schema))
                                .orElse(""),
                request.messages().stream()
                        .map(message -> MessageText.of(message).print())
                        .toList());
    }

    private static String tools(ChatRequest request) {
        return Hashes.ofText(request.tools().stream()
                .map(tool -> tool.name() + "\n" + tool.description() + "\n" + tool.parametersJson())
                .collect(Collectors.joining("\n")));
    }

    private static String choice(ToolChoice choice) {
        if (!choice.required()) {
            return "auto";
        }
        return choice.names().isEmpty() ? "any" : String.join(",", choice.names());
    }
}
