package com.aiqaramba.core.internal.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The arguments of a call. Whatever is wrong with them is said in a sentence that the model can act on. */
final class Arguments {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 200_000;

    private final JsonNode object;

    private Arguments(JsonNode object) {
        this.object = object;
    }

    static Arguments parse(String json) {
        if (json.length() > LONGEST) {
            throw new UnusableCall("The arguments are longer than " + LONGEST + " characters.");
        }
        try {
            JsonNode node = JSON.readTree(json.isBlank() ? "{}" : json);
            return of(node, "The arguments");
        } catch (JsonProcessingException | StackOverflowError malformed) {
            throw new UnusableCall("The arguments are not valid JSON.");
        }
    }

    private static Arguments of(JsonNode node, String what) {
        if (!node.isObject()) {
            throw new UnusableCall(what + " must be a JSON object.");
        }
        return new Arguments(node);
    }

    int integer(String key) {
        return findInteger(key).orElseThrow(() -> new UnusableCall("'" + key + "' must be a whole number."));
    }

    Optional<Integer> findInteger(String key) {
        JsonNode node = object.path(key);
        boolean whole = node.isNumber() && node.doubleValue() == Math.rint(node.doubleValue());
        return whole && Math.abs(node.doubleValue()) <= Integer.MAX_VALUE
                ? Optional.of(node.intValue())
                : Optional.empty();
    }

    String text(String key) {
        JsonNode node = object.path(key);
        if (!node.isTextual()) {
            throw new UnusableCall("'" + key + "' must be a text.");
        }
        return node.textValue();
    }

    String text(String key, String defaultValue) {
        return object.hasNonNull(key) ? text(key) : defaultValue;
    }

    boolean flag(String key, boolean defaultValue) {
        JsonNode node = object.path(key);
        return node.isBoolean() ? node.booleanValue() : defaultValue;
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        String word = text(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word.strip().toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new UnusableCall("'" + key + "' must be one of " + List.of(type.getEnumConstants()) + ".");
    }

    Arguments object(String key) {
        return of(object.path(key), "'" + key + "'");
    }

    List<Arguments> objects(String key) {
        JsonNode array = object.path(key);
        if (!array.isArray()) {
            throw new UnusableCall("'" + key + "' must be a list.");
        }
        List<Arguments> objects = new ArrayList<>();
        array.forEach(node -> objects.add(of(node, "Each of '" + key + "'")));
        return objects;
    }
}
