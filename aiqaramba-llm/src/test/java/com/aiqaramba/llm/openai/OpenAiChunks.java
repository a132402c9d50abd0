package com.aiqaramba.llm.openai;

import com.aiqaramba.llm.Sse;
import com.aiqaramba.llm.internal.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts an answer of a chat-completions API into the chunks of a stream: two for a text and for the arguments of a call,
 * one for the reason of the end, one for the tokens.
 */
final class OpenAiChunks {
    private final List<String> chunks = new ArrayList<>();

    private OpenAiChunks() {}

    static String of(String answer) {
        ObjectNode root = (ObjectNode) Json.parse(answer);
        JsonNode choice = root.path("choices").path(0);
        OpenAiChunks stream = new OpenAiChunks();
        choice.path("message").properties().forEach(stream::member);
        stream.delta(Json.object(), Json.text(choice.path("finish_reason")));
        root.putArray("choices");
        stream.chunks.add(root.toString());
        stream.chunks.add("[DONE]");
        return Sse.of(stream.chunks);
    }

    private void member(Map.Entry<String, JsonNode> member) {
        if (member.getKey().equals("tool_calls")) {
            int index = 0;
            for (JsonNode call : member.getValue()) {
                call(((ObjectNode) call).put("index", index), index);
                index++;
            }
        } else if (member.getKey().equals("content") && member.getValue().isTextual()) {
            String text = member.getValue().textValue();
            delta(Json.object().put("content", text.substring(0, Sse.half(text))), "");
            delta(Json.object().put("content", text.substring(Sse.half(text))), "");
        } else {
            delta(Json.object().set(member.getKey(), member.getValue()), "");
        }
    }

    private void call(ObjectNode call, int index) {
        String arguments = Json.text(call.path("function").path("arguments"));
        ((ObjectNode) call.path("function")).put("arguments", "");
        call(call);
        for (String half :
                List.of(arguments.substring(0, Sse.half(arguments)), arguments.substring(Sse.half(arguments)))) {
            ObjectNode more = Json.object().put("index", index);
            more.putObject("function").put("arguments", half);
            call(more);
        }
    }

    private void call(ObjectNode call) {
        ObjectNode delta = Json.object();
        delta.putArray("tool_calls").add(call);
        delta(delta, "");
    }

    private void delta(JsonNode delta, String reason) {
        ObjectNode root = Json.object().put("object", "chat.completion.chunk").putNull("usage");
        ObjectNode choice = root.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        if (reason.isEmpty()) {
            choice.putNull("finish_reason");
        } else {
            choice.put("finish_reason", reason);
        }
        chunks.add(root.toString());
    }
}
