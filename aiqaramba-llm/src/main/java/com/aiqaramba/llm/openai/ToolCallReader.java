package com.aiqaramba.llm.openai;

import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.llm.internal.CallIds;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the calls of a message. A call without an id of its own gets one, in the message too, which goes back later. */
final class ToolCallReader {
    private ToolCallReader() {}

    static List<ToolCall> read(JsonNode list, Failures failures) {
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
        JsonNode function = call.path("function");
        return new ToolCall(id, Json.text(function.path("name")), arguments(function.path("arguments")));
    }

    /** JSON in a string; some servers leave out the string, and some leave it empty when a tool takes nothing. */
    private static String arguments(JsonNode arguments) {
        String text = arguments.isObject() || arguments.isArray() ? arguments.toString() : Json.text(arguments);
        return text.isBlank() ? "{}" : text;
    }
}
