package com.aiqaramba.llm.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads and writes JSON so that what a provider wrote goes back with the same values, fractions included. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** What the bytes hold; missing when they are no JSON, or a number in them is beyond all measure. */
    static JsonNode parse(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException | ArithmeticException | NumberFormatException e) {
            return MissingNode.getInstance();
        }
    }

    /** What the text holds; missing as above. */
    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException | ArithmeticException | NumberFormatException e) {
            return MissingNode.getInstance();
        }
    }

    /** The text of a node; empty when it is anything but text. */
    static String text(JsonNode node) {
        String text = node.textValue();
        return text == null ? "" : text;
    }
}
