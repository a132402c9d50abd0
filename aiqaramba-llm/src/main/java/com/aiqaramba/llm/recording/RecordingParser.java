package com.aiqaramba.llm.recording;

import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.error.ConfigurationException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a recording and says which one is wrong. */
final class RecordingParser {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String name;
    private int line;

    RecordingParser(String name) {
        this.name = name;
    }

    Recording parse(List<String> lines) {
        if (lines.isEmpty()) {
            throw new ConfigurationException("The recording " + name + " is empty. Record it again.");
        }
        JsonNode header = node(lines, 0);
        String origin = header(header);
        List<RecordedExchange> exchanges = new ArrayList<>();
        for (int i = 1; i < lines.size() - 1; i++) {
            exchanges.add(exchange(node(lines, i), i));
        }
        end(lines, exchanges.size());
        return new Recording(name, origin, exchanges);
    }

    private JsonNode node(List<String> lines, int index) {
        line = index + 1;
        try {
            return JSON.readTree(lines.get(index));
        } catch (JsonProcessingException e) {
            throw malformed("is not JSON");
        }
    }

    private String header(JsonNode header) {
        JsonNode version = header.path(RecordingFormat.VERSION_FIELD);
        if (!version.isInt()) {
            throw malformed("is not the header of a recording");
        }
        if (version.intValue() != RecordingFormat.VERSION) {
            throw malformed("names format version " + version.intValue() + ", but only version "
                    + RecordingFormat.VERSION + " can be read");
        }
        return text(header, "origin");
    }

    private void end(List<String> lines, int exchanges) {
        JsonNode count = node(lines, lines.size() - 1).path("exchanges");
        if (lines.size() < 2 || !count.isInt()) {
            throw malformed("is the last one, but not the end of a recording: the file is cut off");
        }
        if (count.intValue() != exchanges) {
            throw malformed("counts " + count.intValue() + " exchanges, but the file holds " + exchanges);
        }
    }

    private RecordedExchange exchange(JsonNode node, int number) {
        if (node.path("exchange").asInt() != number) {
            throw malformed("is not exchange " + number);
        }
        return new RecordedExchange(asked(node.path("asked")), answer(node.path("answer")));
    }

    private RequestPrint asked(JsonNode asked) {
        List<MessagePrint> messages = new ArrayList<>();
        for (JsonNode message : array(asked, "messages")) {
            List<String> hashes = text(message, "lines")
                    .lines()
                    .flatMap(s -> List.of(s.split(" ")).stream())
                    .toList();
            messages.add(new MessagePrint(text(message, "role"), (int) number(message, "images"), hashes));
        }
        return new RequestPrint(text(asked, "system"), text(asked, "tools"), text(asked, "choice"), messages);
    }

    private ChatResponse answer(JsonNode answer) {
        List<ToolCall> calls = new ArrayList<>();
        for (JsonNode call : array(answer, "calls")) {
            calls.add(new ToolCall(text(call, "id"), text(call, "name"), embedded(call, "arguments")));
        }
        JsonNode usage = answer.path("usage");
        return ChatResponse.builder(new ChatMessage.Assistant(text(answer, "text"), calls, embedded(answer, "payload")))
                .usage(TokenUsage.builder()
                        .input(number(usage, "input"))
                        .cachedInput(number(usage, "cached"))
                        .output(number(usage, "output"))
                        .thinking(number(usage, "thinking"))
                        .build())
                .finishReason(finish(text(answer, "finish")))
                .model(text(answer, "model"))
                .build();
    }

    private FinishReason finish(String name) {
        for (FinishReason reason : FinishReason.values()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        throw malformed("has an unknown finish reason");
    }

    private String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw malformed("has no text in the field '" + field + "'");
        }
        return value.textValue();
    }

    private String embedded(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isContainerNode() ? value.toString() : text(node, field);
    }

    private long number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.canConvertToLong() || value.longValue() < 0) {
            throw malformed("has no number of 0 or more in the field '" + field + "'");
        }
        return value.longValue();
    }

    private JsonNode array(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isArray()) {
            throw malformed("has no list in the field '" + field + "'");
        }
        return value;
    }

    private ConfigurationException malformed(String what) {
        return new ConfigurationException(
                "The recording " + name + " is malformed: line " + line + " " + what + ". Record it again.");
    }
}
