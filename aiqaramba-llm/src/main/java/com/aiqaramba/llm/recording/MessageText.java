package com.aiqaramba.llm.recording;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.chat.ToolResult;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as the replay compares it. Ids of calls and the provider's payload come from the recording itself, so they
 * say nothing.
 *
 * @param role user, assistant or tools
 * @param images how many pictures it holds
 * @param lines its text, normalised
 */
record MessageText(String role, int images, List<String> lines) {
    static MessageText of(ChatMessage message) {
        if (message instanceof ChatMessage.User user) {
            return user(user);
        }
        if (message instanceof ChatMessage.ToolResults results) {
            return tools(results);
        }
        return assistant((ChatMessage.Assistant) message);
    }

    private static MessageText user(ChatMessage.User user) {
        List<String> lines = new ArrayList<>();
        int images = 0;
        for (Content content : user.contents()) {
            if (content instanceof Content.Text text) {
                lines.addAll(LineNormalizer.lines(text.text()));
            } else {
                images++;
            }
        }
        return new MessageText("user", images, lines);
    }

    private static MessageText tools(ChatMessage.ToolResults results) {
        List<String> lines = new ArrayList<>();
        for (ToolResult result : results.results()) {
            lines.add("result of " + result.toolName());
            lines.addAll(LineNormalizer.lines(result.text()));
        }
        return new MessageText("tools", 0, lines);
    }

    private static MessageText assistant(ChatMessage.Assistant assistant) {
        List<String> lines = new ArrayList<>(LineNormalizer.lines(assistant.text()));
        for (ToolCall call : assistant.toolCalls()) {
            lines.add("call of " + call.name());
            lines.addAll(LineNormalizer.lines(call.argumentsJson()));
        }
        return new MessageText("assistant", 0, lines);
    }

    MessagePrint print() {
        return new MessagePrint(role, images, lines.stream().map(Hashes::ofLine).toList());
    }
}
