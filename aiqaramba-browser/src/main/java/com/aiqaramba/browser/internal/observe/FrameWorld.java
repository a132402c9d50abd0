package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.Script;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * World of our own in one document: a page's scripts neither see it nor change what works in it. It keeps the reading
 * script and the elements that were read, so that a reference is made only for what is used. For one thread at a time.
 */
final class FrameWorld {
    private static final String NAME = "aiqaramba-eyes";
    private static final String INSTALL = "globalThis.aiqaramba || (() => {\nconst read = function () {\n"
            + Script.OBSERVE.source() + "};\n" + Script.WORLD.source() + "})()";
    /** So many nodes are made known in one look. */
    private static final int MAX_NEW = 200;

    private final DevTools tools;
    private final int context;
    private final String document;
    private final Set<Integer> known = new HashSet<>();

    private FrameWorld(DevTools tools, int context, String document) {
        this.tools = tools;
        this.context = context;
        this.document = document;
    }

    /** Enters a frame's document; empty when DevTools do not let us. */
    static Optional<FrameWorld> in(String frame, DevTools tools) throws InterruptedException {
        int context = tools.ask("Page.createIsolatedWorld", Map.of("frameId", frame, "worldName", NAME))
                .path("executionContextId")
                .asInt();
        JsonNode installed = tools.ask(
                "Runtime.evaluate",
                Map.of("contextId", context, "expression", INSTALL + ";document", "returnByValue", false));
        String document = installed.path("result").path("objectId").asText();
        return context == 0 || document.isEmpty() || installed.has("exceptionDetails")
                ? Optional.empty()
                : Optional.of(new FrameWorld(tools, context, document));
    }

    /** Returns the reference that DevTools have for the document. */
    String document() {
        return document;
    }

    /** Runs the reading script; empty when it failed or the document is gone. */
    Optional<String> read(Map<String, Object> settings) throws InterruptedException {
        JsonNode answer = call("function (settings) { return aiqaramba.read(settings) }", true, settings);
        return Optional.of(answer.path("result").path("value"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    /** Lets the script know nodes by the numbers that DevTools have for them. */
    void know(Collection<Integer> nodes) throws InterruptedException {
        List<Integer> ids = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        for (int node : nodes) {
            if (ids.size() < MAX_NEW && known.add(node)) {
                String object = tools.ask(
                                "DOM.resolveNode", Map.of("backendNodeId", node, "executionContextId", context))
                        .path("object")
                        .path("objectId")
                        .asText();
                if (!object.isEmpty()) {
                    ids.add(node);
                    arguments.add(Map.of("objectId", object));
                }
            }
        }
        if (!ids.isEmpty()) {
            arguments.add(0, Map.of("value", ids));
            invoke("function (ids, ...nodes) { aiqaramba.know(ids, ...nodes) }", true, arguments);
        }
    }

    /** Finds an element of a reading; empty when it is gone. */
    OptionalInt element(int reading, String kind, int at) throws InterruptedException {
        String object = call(
                        "function (reading, kind, at) { return aiqaramba.element(reading, kind, at) }",
                        false,
                        reading,
                        kind,
                        at)
                .path("result")
                .path("objectId")
                .asText();
        if (object.isEmpty()) {
            return OptionalInt.empty();
        }
        JsonNode node =
                tools.ask("DOM.describeNode", Map.of("objectId", object)).path("node");
        return node.has("backendNodeId")
                ? OptionalInt.of(node.path("backendNodeId").asInt())
                : OptionalInt.empty();
    }

    private JsonNode call(String function, boolean byValue, Object... values) throws InterruptedException {
        List<Object> arguments = new ArrayList<>();
        for (Object value : values) {
            arguments.add(Map.of("value", value));
        }
        return invoke(function, byValue, arguments);
    }

    private JsonNode invoke(String function, boolean byValue, List<Object> arguments) throws InterruptedException {
        return tools.ask(
                "Runtime.callFunctionOn",
                Map.of(
                        "functionDeclaration",
                        function,
                        "executionContextId",
                        context,
                        "arguments",
                        arguments,
                        "returnByValue",
                        byValue));
    }
}
