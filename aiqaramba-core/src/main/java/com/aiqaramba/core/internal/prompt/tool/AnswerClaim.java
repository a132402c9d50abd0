package com.aiqaramba.core.internal.prompt.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Answer of the model to the question of a run.
 *
 * @param value as the model gave it
 */
public record AnswerClaim(JsonNode value, List<Source> sources) {
    /**
     * Statement of the model on where a component stands.
     *
     * @param component a path; what is said of it holds for all that is in it
     * @param within words of the row, item, dialog or heading round it; empty for none
     * @param words words that state it; empty for none
     * @param page a part of the address of an earlier page; empty for the page as it is now
     */
    public record Source(String component, String within, String words, String page) {
        Source mapText(UnaryOperator<String> mapping) {
            return new Source(component, mapping.apply(within), mapping.apply(words), mapping.apply(page));
        }
    }

    static AnswerClaim read(Arguments arguments) {
        List<Source> sources = arguments.has("sources")
                ? arguments.objects("sources").stream()
                        .map(source -> new Source(
                                source.text("component"),
                                source.text("within", ""),
                                source.text("words", ""),
                                source.text("page", "")))
                        .toList()
                : List.of();
        return new AnswerClaim(arguments.json("answer"), sources);
    }

    AnswerClaim mapText(UnaryOperator<String> mapping) {
        return new AnswerClaim(
                map(value, mapping),
                sources.stream().map(source -> source.mapText(mapping)).toList());
    }

    private static JsonNode map(JsonNode node, UnaryOperator<String> mapping) {
        if (node instanceof TextNode text) {
            return TextNode.valueOf(mapping.apply(text.textValue()));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode mapped = object.objectNode();
            object.properties().forEach(entry -> mapped.set(entry.getKey(), map(entry.getValue(), mapping)));
            return mapped;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode mapped = array.arrayNode();
            array.forEach(element -> mapped.add(map(element, mapping)));
            return mapped;
        }
        return node;
    }
}
