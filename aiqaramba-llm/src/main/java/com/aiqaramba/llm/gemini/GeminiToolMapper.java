package com.aiqaramba.llm.gemini;

import com.aiqaramba.core.chat.ToolSpecification;
import com.aiqaramba.llm.internal.JsonSchema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.genai.types.FunctionDeclaration;

/** Writes tools in the SDK's words, keys in the order of the specification. */
final class GeminiToolMapper {
    private GeminiToolMapper() {}

    static FunctionDeclaration declaration(ToolSpecification tool) {
        return FunctionDeclaration.builder()
                .name(tool.name())
                .description(tool.description())
                .parametersJsonSchema(schema(tool))
                .build();
    }

    private static JsonNode schema(ToolSpecification tool) {
        ObjectNode object = JsonSchema.parse(tool.parametersJson(), "the tool '" + tool.name() + "'");
        if (object.path("properties").isEmpty()) {
            addUnusedProperty(object);
        }
        return object;
    }

    /** Gemini refuses an object schema without properties. */
    private static void addUnusedProperty(ObjectNode schema) {
        schema.put("type", "object");
        schema.putObject("properties")
                .putObject("unused")
                .put("type", "string")
                .put("description", "Leave this out: the tool takes no arguments.");
    }
}
