package com.aiqaramba.browser.internal.grid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Status of a Grid. What it does not say counts as not there. */
public final class GridStatus {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> nodes;

    private GridStatus(List<JsonNode> nodes) {
        this.nodes = nodes;
    }

    /** Reads the answer to {@code /status}; empty when it is none. */
    static Optional<GridStatus> parse(String answer) {
        try {
            JsonNode value = JSON.readTree(answer).path("value");
            boolean status = value.path("ready").isBoolean();
            return status ? Optional.of(new GridStatus(usable(value.path("nodes")))) : Optional.empty();
        } catch (JsonProcessingException somethingElse) {
            return Optional.empty();
        }
    }

    private static List<JsonNode> usable(JsonNode nodes) {
        return elements(nodes)
                .filter(node -> node.path("availability").asText("UP").equals("UP"))
                .toList();
    }

    /** Returns how many browsers of a name it can run at once. */
    public int slots(String browser) {
        return nodes.stream()
                .mapToInt(node -> {
                    int slots = (int) slots(node, browser).count();
                    return Math.min(slots, node.path("maxSessions").asInt(slots));
                })
                .sum();
    }

    /** Tells whether every slot for a browser gives out what was downloaded. */
    public boolean managesDownloads(String browser) {
        return slots(browser) > 0
                && nodes.stream()
                        .flatMap(node -> slots(node, browser))
                        .allMatch(slot -> slot.path("stereotype")
                                .path("se:downloadsEnabled")
                                .asBoolean());
    }

    /**
     * Returns the time without a command after which it ends a session, where it says so; the shortest of its nodes.
     */
    public Optional<Duration> sessionTimeout() {
        return nodes.stream()
                .map(node -> node.path("sessionTimeout"))
                .filter(JsonNode::isIntegralNumber)
                .map(millis -> Duration.ofMillis(millis.asLong()))
                .min(Duration::compareTo);
    }

    /** Returns the ids of sessions whose label is of a kind. */
    List<String> sessions(Predicate<Label> kind) {
        return nodes.stream()
                .flatMap(node -> elements(node.path("slots")))
                .map(slot -> slot.path("session"))
                .filter(session ->
                        Label.of(session.path("capabilities")).filter(kind).isPresent())
                .map(session -> session.path("sessionId").asText())
                .toList();
    }

    private static Stream<JsonNode> slots(JsonNode node, String browser) {
        return elements(node.path("slots"))
                .filter(slot ->
                        slot.path("stereotype").path("browserName").asText().equalsIgnoreCase(browser));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
