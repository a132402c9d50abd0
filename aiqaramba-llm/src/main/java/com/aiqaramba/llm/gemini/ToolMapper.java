package com.aiqaramba.llm.gemini;

import com.aiqaramba.core.chat.ToolSpecification;
import com.aiqaramba.core.error.ModelException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.genai.types.FunctionDeclaration;

/** Writes tools in the SDK's words, keys in the order of the specification. */
final class ToolMapper {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ToolMapper() {}

    static FunctionDeclaration declaration(ToolSpecification tool) {
        return FunctionDeclaration.builder()
                .name(tool.name())
                .description(tool.description())
                .parametersJsonSchema(schema(tool))
                .build();
    }

    private static JsonNode schema(ToolSpecification tool) {
        JsonNode schema;
        try {
            schema = JSON.readTree(tool.parametersJson());
        } catch (JsonProcessingException e) {
            throw unusable(tool);
        }
        if (!(schema instanceof ObjectNode object)) {
            throw unusable(tool);
        }
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

    private static ModelException unusable(ToolSpecification tool) {
        return new ModelException(
                ModelException.Kind.INVALID_REQUEST,
                "The parameters of the tool '" + tool.name() + "' are not a JSON Schema of type object; mend them.",
                null);
    }
}
