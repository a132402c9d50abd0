package com.aiqaramba.llm.recording;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.chat.ToolChoice;
import com.aiqaramba.core.chat.ToolResult;
import com.aiqaramba.core.chat.ToolSpecification;
import com.aiqaramba.core.spi.ChatModel;
import java.nio.file.Path;
import java.util.List;

/** A run of two exchanges on a page, and the model that answers it. */
final class Conversations {
    static final String PAGE = """
            [e1] link "Home" http://localhost:8080/home
            [e2] button "Buy for 79.90"
            Offer ends 2026-11-21 at 23:59:59
            """;
    static final ChatResponse CALL = ChatResponse.builder(new ChatMessage.Assistant(
                    "I buy it.",
                    List.of(
                            new ToolCall("a1", "click", "{\"ref\":\"e2\",\"n\":1.50}"),
                            new ToolCall("a2", "look", "no json")),
                    "{\"parts\":[{\"thoughtSignature\":\"AAEC\"}],\"role\":\"model\"}"))
            .usage(TokenUsage.builder()
                    .input(100)
                    .cachedInput(64)
                    .output(7)
                    .thinking(30)
                    .build())
            .finishReason(FinishReason.TOOL_CALLS)
            .model("gemini-3.8-flash-001")
            .build();
    static final ChatResponse DONE = ChatResponse.builder(new ChatMessage.Assistant("Bought.\nDone.", List.of(), ""))
            .model("gemini-3.8-flash-001")
            .build();

    private static final ToolSpecification CLICK =
            new ToolSpecification("click", "Clicks.", "{\"type\":\"object\",\"properties\":{\"ref\":{}}}");

    private Conversations() {}

    static ChatRequest first(String page) {
        return request("Test http://localhost:8080.", List.of(user(page)), ToolChoice.AUTO);
    }

    static ChatRequest second(String result) {
        ChatMessage results = new ChatMessage.ToolResults(
                List.of(new ToolResult("a1", "click", result), new ToolResult("a2", "look", "seen")));
        return request("Test http://localhost:8080.", List.of(user(PAGE), CALL.message(), results), ToolChoice.ANY);
    }

    static ChatRequest request(String system, List<ChatMessage> messages, ToolChoice choice) {
        return ChatRequest.builder(messages)
                .system(system)
                .tools(List.of(CLICK))
                .toolChoice(choice)
                .build();
    }

    static ChatMessage.User user(String page, byte... picture) {
        return new ChatMessage.User(List.of(new Content.Text(page), new Content.Image("image/jpeg", picture)));
    }

    /** Answers with CALL, then with DONE. */
    static ChatModel model() {
        return (request, listener) -> request.messages().size() == 1 ? CALL : DONE;
    }

    static void record(Path file) throws InterruptedException {
        try (RecordingChatModel recording = RecordingChatModel.of(model(), file, "scripted for a test")) {
            recording.chat(first(PAGE), ChatListener.SILENT);
            recording.chat(second("ok"), ChatListener.SILENT);
        }
    }
}
