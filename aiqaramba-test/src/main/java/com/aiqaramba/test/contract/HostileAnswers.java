package com.aiqaramba.test.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/** Makes hostile answers out of good ones: first the values change, then, now and then, the bytes. */
final class HostileAnswers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int[] OTHER_STATUSES = {201, 302, 400, 401, 403, 404, 408, 413, 422, 429, 500, 503, 529, 599};

    /** Values that stand where something else belongs. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "-2147483649",
            "9223372036854775808",
            "1e400",
            "-1e-400",
            "1e999999999",
            "9".repeat(900),
            "9".repeat(3_000),
            "NaN",
            "\"\"",
            "\" \"",
            "\"text in place of a call\"",
            "\"\\ud800\"",
            "\"\\u0000\\u0007\"",
            "\"" + "x".repeat(100_000) + "\"",
            "{}",
            "[]",
            "[null]",
            "[[],{},7,\"x\"]",
            "{\"\":{\"\":{\"\":null}}}",
            nested(50),
            nested(900),
            nested(20_000),
            "{\"name\":\"fly_away\",\"args\":{\"to\":[\"the\",\"moon\"]},\"arguments\":\"{\\\"to\\\":\"}",
            "[{\"functionCall\":{\"name\":7}},{\"text\":{}},{\"thought\":\"yes\",\"text\":\"t\"}]",
            "[{\"id\":\"a\",\"function\":{\"name\":\"fly_away\",\"arguments\":\"no json\"}},{\"id\":\"a\"}]");

    private final Random random;
    private final List<List<String>> good;
    private final Function<List<String>, String> body;

    /**
     * Begins with a seed.
     *
     * @param good answers, each the chunks that it is sent in, most of them JSON
     * @param body how chunks are written for the wire
     */
    HostileAnswers(long seed, List<List<String>> good, Function<List<String>, String> body) {
        this.random = new Random(seed);
        this.good = good;
        this.body = body;
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    HostileAnswer next() {
        byte[] body = mutatedValues().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) < 2) {
            body = mutatedBytes(body);
        }
        int status = random.nextInt(10) < 8 ? 200 : OTHER_STATUSES[random.nextInt(OTHER_STATUSES.length)];
        return new HostileAnswer(status, body);
    }

    /** 20 MB, the most that is read, nearly all of it in one text. */
    HostileAnswer huge() {
        String small = body.apply(good.get(0));
        int room = 20 * 1024 * 1024 - small.getBytes(StandardCharsets.UTF_8).length;
        return new HostileAnswer(
                200, small.replace("Hello", "Hello" + "x".repeat(room)).getBytes(StandardCharsets.UTF_8));
    }

    private String mutatedValues() {
        ArrayNode chunks = JSON.createArrayNode();
        good.get(random.nextInt(good.size())).forEach(chunk -> chunks.add(parse(chunk)));
        for (int i = random.nextInt(4); i > 0; i--) {
            mutate(chunks);
        }
        List<String> texts = new ArrayList<>();
        chunks.forEach(chunk -> texts.add(chunk.isTextual() ? chunk.textValue() : chunk.toString()));
        return body.apply(texts);
    }

    private void mutate(ArrayNode root) {
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(root, containers);
        ContainerNode<?> container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object) {
            mutate(object);
        } else if (!container.isEmpty()) {
            ArrayNode array = (ArrayNode) container;
            array.set(random.nextInt(array.size()), value());
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
        if (node instanceof ContainerNode<?> container) {
            containers.add(container);
            container.forEach(child -> collect(child, containers));
        }
    }

    private void mutate(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "invented" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set("invented", value());
            case 2 -> object.set(name.toUpperCase(Locale.ROOT), value());
            default -> object.set(name, value());
        }
    }

    private JsonNode value() {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(VALUES.get(random.nextInt(VALUES.size()))));
    }

    private byte[] mutatedBytes(byte[] body) {
        if (body.length == 0) {
            return body;
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(body, random.nextInt(body.length));
            case 1 -> flipped(body);
            case 2 -> noise(random.nextInt(2_000));
            default -> twice(body, random.nextInt(body.length));
        };
    }

    private byte[] flipped(byte[] body) {
        byte[] flipped = body.clone();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    /** The beginning, then the whole: as if two answers had run into each other. */
    private static byte[] twice(byte[] body, int beginning) {
        byte[] both = Arrays.copyOf(body, beginning + body.length);
        System.arraycopy(body, 0, both, beginning, body.length);
        return both;
    }

    /** Leaves what is no JSON, as the mark at the end of some streams, a text. */
    private static JsonNode parse(String chunk) {
        try {
            return JSON.readTree(chunk);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(chunk);
        }
    }
}
