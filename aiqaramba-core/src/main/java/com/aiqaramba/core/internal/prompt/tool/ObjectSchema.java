package com.aiqaramba.core.internal.prompt.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * A JSON Schema of type object. Its keys stay in the order in which they were added, so that a prompt stays the same.
 */
final class ObjectSchema {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    private final ObjectNode properties;

    ObjectSchema() {
        this("");
    }

    /** Begins an object; a description that is empty is left out. */
    ObjectSchema(String description) {
        describe(schema, description);
        properties = schema.putObject("properties");
    }

    ObjectSchema text(String name, String description) {
        return property(name, "string", description);
    }

    ObjectSchema integer(String name, String description) {
        return property(name, "integer", description);
    }

    ObjectSchema flag(String name, String description) {
        return property(name, "boolean", description);
    }

    /** Adds a text that is the name of a constant, in lower case. */
    ObjectSchema choice(String name, Class<? extends Enum<?>> type, String description) {
        ObjectNode property = properties.putObject(name).put("type", "string");
        ArrayNode words = property.putArray("enum");
        for (Enum<?> constant : type.getEnumConstants()) {
            words.add(word(constant));
        }
        describe(property, description);
        return this;
    }

    /** Adds a text that is one of some words. */
    ObjectSchema words(String name, List<String> words) {
        ArrayNode offered = properties.putObject(name).put("type", "string").putArray("enum");
        words.forEach(offered::add);
        return this;
    }

    /** Adds an object whose schema is at hand as text. */
    ObjectSchema json(String name, String objectSchema) {
        try {
            properties.set(name, JSON.readTree(objectSchema));
            return this;
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("The schema of '" + name + "' is not valid JSON.", malformed);
        }
    }

    ObjectSchema object(String name, ObjectSchema object) {
        properties.set(name, object.schema);
        return this;
    }

    ObjectSchema list(String name, ObjectSchema items) {
        properties.putObject(name).put("type", "array").set("items", items.schema);
        return this;
    }

    ObjectSchema texts(String name, String description) {
        ObjectNode property = properties.putObject(name).put("type", "array");
        property.putObject("items").put("type", "string");
        describe(property, description);
        return this;
    }

    /** Says what must not be left out. */
    ObjectSchema require(String... names) {
        ArrayNode required = schema.putArray("required");
        for (String name : names) {
            required.add(name);
        }
        return this;
    }

    /** Returns a constant as the model reads and writes it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private ObjectSchema property(String name, String type, String description) {
        describe(properties.putObject(name).put("type", type), description);
        return this;
    }

    private static void describe(ObjectNode node, String description) {
        if (!description.isEmpty()) {
            node.put("description", description);
        }
    }

    /** Returns the schema as JSON. */
    @Override
    public String toString() {
        return schema.toString();
    }
}
