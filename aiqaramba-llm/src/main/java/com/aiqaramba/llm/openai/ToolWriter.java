package com.aiqaramba.llm.openai;

import com.aiqaramba.core.chat.ToolChoice;
import com.aiqaramba.core.chat.ToolSpecification;
import com.aiqaramba.llm.internal.JsonSchema;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes tools, keys in the order of the specification, and which of them must be called. */
final class ToolWriter {
    private ToolWriter() {}

    static void write(List<ToolSpecification> tools, ToolChoice choice, ObjectNode request) {
        ArrayNode list = request.putArray("tools");
        tools.stream().filter(tool -> isOpen(tool, choice)).forEach(tool -> write(tool, list));
        if (!choice.required()) {
            request.put("tool_choice", "auto");
        } else if (choice.names().size() == 1) {
            ObjectNode only = request.putObject("tool_choice").put("type", "function");
            only.putObject("function").put("name", choice.names().get(0));
        } else {
            request.put("tool_choice", "required");
        }
    }

    /** No form of a choice among several is known to all servers, so the others are not offered then. */
    private static boolean isOpen(ToolSpecification tool, ToolChoice choice) {
        return !choice.required() || choice.names().size() < 2 || choice.names().contains(tool.name());
    }

    private static void write(ToolSpecification tool, ArrayNode list) {
        ObjectNode function = list.addObject().put("type", "function").putObject("function");
        function.put("name", tool.name()).put("description", tool.description());
        function.set("parameters", schema(tool));
    }

    /** OpenAI refuses an object without the word "properties". */
    private static ObjectNode schema(ToolSpecification tool) {
        ObjectNode schema = JsonSchema.parse(tool.parametersJson(), "the tool '" + tool.name() + "'");
        if (!schema.has("properties")) {
            schema.put("type", "object").putObject("properties");
        }
        return schema;
    }
}
