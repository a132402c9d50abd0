package com.aiqaramba.llm.openai;

import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.llm.internal.CallIds;
import com.aiqaramba.llm.internal.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the calls of a message, and mends in the message, which goes back later, what servers refuse to read again: a
 * call without an id of its own gets one, and arguments that are no JSON object become an empty one.
 */
final class ToolCallReader {
    private ToolCallReader() {}

    static List<ToolCall> read(JsonNode list, OpenAiFailures failures) {
        if (!list.isArray() && !list.isNull() && !list.isMissingNode()) {
            throw failures.badAnswer("holds tool calls that are no list.");
        }
        List<ToolCall> calls = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : list) {
            if (!(node instanceof ObjectNode call)) {
                throw failures.badAnswer("holds a tool call that is no object.");
            }
            calls.add(read(call, calls.size(), ids));
        }
        return calls;
    }

    private static ToolCall read(ObjectNode call, int index, Set<String> ids) {
        String id = Json.text(call.path("id"));
        if (id.isEmpty() || !ids.add(id)) {
            id = CallIds.of(index);
            call.put("id", id);
        }
        String arguments = arguments(call.path("function").path("arguments"));
        if (call.path("function") instanceof ObjectNode function
                && !function.path("arguments").isObject()) {
            function.put("arguments", sendable(arguments));
        }
        return new ToolCall(id, Json.text(call.path("function").path("name")), arguments);
    }

    /** The arguments as a server can be given them: some refuse a conversation that holds others. */
    static String sendable(String arguments) {
        return Json.parse(arguments).isObject() ? arguments : "{}";
    }

    /** JSON in a string; some servers leave out the string, and some leave it empty when a tool takes nothing. */
    private static String arguments(JsonNode arguments) {
        String text = arguments.isObject() || arguments.isArray() ? arguments.toString() : Json.text(arguments);
        return text.isBlank() ? "{}" : text;
    }
}
