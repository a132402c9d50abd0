package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.ElementPoint;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arguments of a call. Whatever is wrong with them is said in a sentence that the model can act on. */
final class Arguments {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int LONGEST = 200_000;
    private static final Pattern PAIR = Pattern.compile("\\s*(-?\\d{1,5})\\s*,\\s*(-?\\d{1,5})\\s*");

    private final JsonNode object;
    private final Observation page;

    private Arguments(JsonNode object, Observation page) {
        this.object = object;
        this.page = page;
    }

    /** Reads the arguments of a call against the page that the model was shown. */
    static Arguments parse(String json, Observation page) {
        if (json.length() > LONGEST) {
            throw new UnusableCall("The arguments are longer than " + LONGEST + " characters.");
        }
        try {
            JsonNode node = JSON.readTree(json.isBlank() ? "{}" : json);
            return of(node, "The arguments", page);
        } catch (JsonProcessingException | StackOverflowError malformed) {
            throw new UnusableCall("The arguments are not valid JSON.");
        }
    }

    private static Arguments of(JsonNode node, String what, Observation page) {
        if (!node.isObject()) {
            throw new UnusableCall(what + " must be a JSON object.");
        }
        return new Arguments(node, page);
    }

    /** The same with another text for a key. */
    Arguments with(String key, String text) {
        return new Arguments(((ObjectNode) object.deepCopy()).put(key, text), page);
    }

    int integer(String key) {
        JsonNode node = object.path(key);
        boolean whole = node.isNumber() && node.doubleValue() == Math.rint(node.doubleValue());
        if (!whole || Math.abs(node.doubleValue()) > Integer.MAX_VALUE) {
            throw new UnusableCall("'" + key + "' must be a whole number.");
        }
        return node.intValue();
    }

    int integer(String key, int defaultValue) {
        return object.hasNonNull(key) ? integer(key) : defaultValue;
    }

    /** Returns the element of the page with a number. */
    ElementRef element(String key) {
        int number = integer(key);
        PageNode node = page.node(number)
                .orElseThrow(() -> new UnusableCall("There is no element [" + number + "] on the page as it is now."));
        return ElementRef.of(number, node.role(), node.name()).at(Place.of(node, page));
    }

    /** Returns the element of the page with a number, empty when it is left out. */
    Optional<ElementRef> optionalElement(String key) {
        return object.hasNonNull(key) ? Optional.of(element(key)) : Optional.empty();
    }

    /** Returns a point of an element, its middle when it is left out. */
    ElementPoint point(String key) {
        if (!object.hasNonNull(key)) {
            return ElementPoint.MIDDLE;
        }
        int[] numbers = pair(key);
        return new ElementPoint(numbers[0], numbers[1]);
    }

    /** Returns two whole numbers with a comma between. */
    int[] pair(String key) {
        Matcher pair = PAIR.matcher(text(key));
        if (!pair.matches()) {
            throw new UnusableCall("'" + key + "' must be two whole numbers, like \"20,80\".");
        }
        return new int[] {Integer.parseInt(pair.group(1)), Integer.parseInt(pair.group(2))};
    }

    JsonNode json(String key) {
        return object.path(key);
    }

    boolean has(String key) {
        return object.hasNonNull(key);
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

    boolean flag(String key) {
        JsonNode node = object.path(key);
        if (!node.isBoolean()) {
            throw new UnusableCall("'" + key + "' must be true or false.");
        }
        return node.booleanValue();
    }

    boolean flag(String key, boolean defaultValue) {
        return object.hasNonNull(key) ? flag(key) : defaultValue;
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

    <E extends Enum<E>> E choice(String key, E defaultValue) {
        return object.hasNonNull(key) ? choice(key, defaultValue.getDeclaringClass()) : defaultValue;
    }

    /** Returns a list of texts; a text alone counts as a list of one. */
    List<String> texts(String key) {
        JsonNode node = object.path(key);
        if (node.isTextual()) {
            return List.of(node.textValue());
        }
        List<String> texts = new ArrayList<>();
        node.forEach(text -> {
            if (text.isTextual()) {
                texts.add(text.textValue());
            }
        });
        if (!node.isArray() || texts.size() != node.size()) {
            throw new UnusableCall("'" + key + "' must be a list of texts.");
        }
        return texts;
    }

    Arguments object(String key) {
        return of(object.path(key), "'" + key + "'", page);
    }

    List<Arguments> objects(String key) {
        JsonNode array = object.path(key);
        if (!array.isArray()) {
            throw new UnusableCall("'" + key + "' must be a list.");
        }
        List<Arguments> objects = new ArrayList<>();
        array.forEach(node -> objects.add(of(node, "Each of '" + key + "'", page)));
        return objects;
    }
}
