package com.aiqaramba.llm.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads and writes JSON so that what a provider wrote goes back with the same values, fractions included. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** Returns a new object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * Returns the value that the bytes hold; missing when they are no JSON, or a number in them is beyond all measure.
     */
    public static JsonNode parse(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException | ArithmeticException | NumberFormatException e) {
            return MissingNode.getInstance();
        }
    }

    /** Returns the value that the text holds; missing as above. */
    public static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException | ArithmeticException | NumberFormatException e) {
            return MissingNode.getInstance();
        }
    }

    /**
     * Returns JSON as UTF-8, by way of a writer: half a surrogate pair, which pages can hold, becomes a question mark
     * there.
     */
    public static byte[] bytes(JsonNode node) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            MAPPER.writeValue(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), node);
        } catch (IOException e) {
            throw new UncheckedIOException("JSON in memory cannot be written.", e);
        }
        return bytes.toByteArray();
    }

    /** Returns the text of a node; empty when it is anything but text. */
    public static String text(JsonNode node) {
        String text = node.textValue();
        return text == null ? "" : text;
    }

    /** Takes over every member that has a value, except one. */
    public static void replace(ObjectNode target, JsonNode source, String except) {
        for (Map.Entry<String, JsonNode> member : source.properties()) {
            if (!member.getKey().equals(except) && !member.getValue().isNull()) {
                target.set(member.getKey(), member.getValue());
            }
        }
    }
}
