package com.aiqaramba.langchain4j;

import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ToolChoice;
import com.aiqaramba.core.error.ModelException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.List;

/** Writes tools in LangChain4j's words, keys in the order of the specification. */
final class LangChain4jToolMapper {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private LangChain4jToolMapper() {}

    /** LangChain4j knows no choice among some tools, so the model sees only these. */
    static List<ToolSpecification> offered(ChatRequest request) {
        ToolChoice choice = request.toolChoice();
        boolean all = !choice.required() || choice.names().isEmpty();
        List<ToolSpecification> offered = request.tools().stream()
                .filter(tool -> all || choice.names().contains(tool.name()))
                .map(LangChain4jToolMapper::specification)
                .toList();
        if (choice.required() && offered.isEmpty()) {
            throw refused("The model must call a tool, but none of those that it may call is offered.");
        }
        return offered;
    }

    private static ToolSpecification specification(com.aiqaramba.core.chat.ToolSpecification tool) {
        try {
            if (JSON.readTree(tool.parametersJson()) instanceof ObjectNode parameters) {
                ObjectNode json = JSON.createObjectNode();
                json.put("name", tool.name()).put("description", tool.description());
                json.set("parameters", parameters);
                return ToolSpecification.fromJson(json.toString());
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // Said below, without quoting the schema.
        }
        throw refused("The parameters of the tool '" + tool.name()
                + "' are not a JSON Schema of type object that LangChain4j can express; mend them.");
    }

    private static ModelException refused(String message) {
        return new ModelException(ModelException.Kind.INVALID_REQUEST, message, null);
    }
}
