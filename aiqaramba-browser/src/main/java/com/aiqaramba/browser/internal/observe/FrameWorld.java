package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/**
 * World of our own in one document: it shares the document with the page and nothing else, so that a page neither sees
 * it nor changes what works in it. It keeps the scripts that look at the document, which are sent once, and finds
 * elements again that were read. It is known by a reference that is good for this document only. For one thread at a
 * time.
 */
final class FrameWorld {
    private static final String NAME = "aiqaramba-eyes";
    private static final String INSTALL =
            "(() => {\nconst read = function () {\n" + Script.OBSERVE.sourceApart() + "};\n" + "const scripts = "
                    + Script.together(WorldElement.SCRIPTS) + ";\n" + Script.WORLD.source() + "})()";
    private static final Map<String, Object> AS_NODE = asNodes(0);
    private static final Map<String, Object> AS_NODES = asNodes(1);
    /** So many nodes are made known in one look: each takes a command. */
    private static final int MAX_NEW = 200;

    private final DevTools tools;
    private final String frame;
    private final String document;
    private final int context;
    private final String world;
    private final String root;
    private final ClosedShadows shadows;
    private final Internals internals;
    private final FrameWatch watch;
    private final Set<Integer> known = new HashSet<>();
    private final Map<Integer, WorldElement> frames = new HashMap<>();

    private FrameWorld(DevTools tools, JsonNode frame, int context, String world, String root) {
        this.tools = tools;
        this.frame = frame.path("id").asText();
        this.document = frame.path("loaderId").asText();
        this.context = context;
        this.world = world;
        this.root = root;
        this.shadows = new ClosedShadows(tools, this.frame);
        this.internals = new Internals(tools, root);
        this.watch = new FrameWatch(tools, this.frame);
    }

    /**
     * Enters the document of a frame.
     *
     * @param frame as DevTools describe it
     * @return empty when they do not let us in
     */
    static Optional<FrameWorld> in(JsonNode frame, DevTools tools) throws InterruptedException {
        int context = tools.ask(
                        "Page.createIsolatedWorld",
                        Map.of("frameId", frame.path("id").asText(), "worldName", NAME))
                .path("executionContextId")
                .asInt();
        if (context == 0) {
            return Optional.empty();
        }
        Map<String, Object> install = Map.of("contextId", context, "expression", INSTALL);
        String world = objectIn(tools.ask("Runtime.evaluate", install).path("result"));
        String root = world.isEmpty() ? "" : root(tools, context);
        return root.isEmpty() ? Optional.empty() : Optional.of(new FrameWorld(tools, frame, context, world, root));
    }

    /**
     * Finds the document as the page has it: asked for listeners of the document as another world has it, the browser
     * tells them and crashes a while later.
     */
    private static String root(DevTools tools, int context) throws InterruptedException {
        Map<String, Object> question =
                Map.of("contextId", context, "expression", "document", "serializationOptions", AS_NODE);
        Map<String, Object> node = Map.of(
                "backendNodeId",
                nodeIn(tools.ask("Runtime.evaluate", question))
                        .path("backendNodeId")
                        .asInt());
        return objectIn(tools.ask("DOM.resolveNode", node).path("object"));
    }

    private static String objectIn(JsonNode result) {
        return result.path("objectId").asText();
    }

    private static JsonNode nodeIn(JsonNode answer) {
        return answer.path("result").path("deepSerializedValue").path("value");
    }

    private static Map<String, Object> asNodes(int depth) {
        return Map.of(
                "serialization",
                "deep",
                "maxDepth",
                depth,
                "additionalParameters",
                Map.of("maxNodeDepth", 0, "includeShadowTree", "none"));
    }

    /** Returns the name that DevTools have for the document. */
    String document() {
        return document;
    }

    /** Returns the DevTools of its process. */
    DevTools tools() {
        return tools;
    }

    /** Returns the watch over the document. */
    FrameWatch watch() {
        return watch;
    }

    /** Returns the closed shadow roots of the document. */
    ClosedShadows shadows() {
        return shadows;
    }

    /** Returns what custom elements of the document tell the browser alone. */
    Internals internals() {
        return internals;
    }

    /** Returns what has listeners of its own. */
    PageListeners listeners() throws InterruptedException {
        return PageListeners.in(
                tools.ask("DOMDebugger.getEventListeners", Map.of("objectId", root, "depth", -1, "pierce", true))
                        .path("listeners"));
    }

    /**
     * Runs the reading script.
     *
     * @return the numbers of the elements in one line, those of the frames and of custom elements in the next ones, and
     *     what was read; empty when the document is gone
     */
    Optional<String> read(Map<String, Object> settings) throws InterruptedException {
        JsonNode answer = call("function (settings) { return this.read(settings) }", List.of(value(settings)));
        return Optional.of(answer.path("value")).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    /** Hands the closed shadow roots that are known to the watch over the document, which does not find them either. */
    void watchShadows() throws InterruptedException {
        watch.enter(shadows.nodes());
    }

    /** Lets the script know nodes by the numbers that DevTools have for them. */
    void know(Collection<Integer> nodes) throws InterruptedException {
        List<Integer> told = new ArrayList<>();
        List<Map<String, Object>> arguments = new ArrayList<>();
        for (int node : nodes) {
            if (told.size() < MAX_NEW && known.add(node)) {
                Optional<String> object = tools.object(node, context);
                if (object.isPresent()) {
                    told.add(node);
                    arguments.add(Map.of("objectId", object.get()));
                }
            }
        }
        if (!told.isEmpty()) {
            arguments.add(0, value(told));
            call("function (numbers, ...nodes) { this.know(numbers, nodes) }", arguments);
        }
    }

    /** Finds an element that was read; empty when it is not in the document any more. */
    Optional<NodeReference> element(int number) throws InterruptedException {
        JsonNode node = found("function (number) { return this.element(number) }", number, AS_NODE);
        return node.has("backendNodeId")
                ? Optional.of(new NodeReference(
                        frame, document, node.path("backendNodeId").asInt()))
                : Optional.empty();
    }

    /** Finds the numbers that DevTools have for elements that were read, without those that are gone. */
    Map<Integer, Integer> nodes(List<Integer> numbers) throws InterruptedException {
        Map<Integer, Integer> nodes = new LinkedHashMap<>();
        if (numbers.isEmpty()) {
            return nodes;
        }
        JsonNode found =
                found("function (numbers) { return numbers.map(number => this.element(number)) }", numbers, AS_NODES);
        for (int at = 0; at < numbers.size(); at++) {
            JsonNode node = found.path(at).path("value");
            if (node.has("backendNodeId")) {
                nodes.put(numbers.get(at), node.path("backendNodeId").asInt());
            }
        }
        return nodes;
    }

    /**
     * Runs a script about elements that were read.
     *
     * @param arguments each with its kind: a value, the number of an element, or those of several
     * @return what it answers in an array, null when an element is gone; missing when the document is
     * @throws WebDriverException when the script fails
     */
    JsonNode run(Script script, List<List<Object>> arguments) throws InterruptedException {
        JsonNode answer = answer(
                "function (name, kinds) { return this.run(name, kinds) }",
                List.of(value(script.name()), value(arguments)));
        if (answer.has("exceptionDetails")) {
            throw new JavascriptException("The script " + script + " failed.");
        }
        return answer.path("result").path("value");
    }

    /** Returns a frame element that was read; the driver's reference to it is made once. */
    WorldElement frame(int number, PageDriver browser) {
        return frames.computeIfAbsent(number, unknown -> new WorldElement(browser, this, unknown));
    }

    /** Finds a frame element that was read by its driver's reference. */
    Optional<WorldElement> frame(WebElement reference) {
        return frames.values().stream()
                .filter(frame -> frame.isKnownAs(reference))
                .findFirst();
    }

    private JsonNode found(String function, Object argument, Map<String, Object> form) throws InterruptedException {
        return nodeIn(tools.ask(
                "Runtime.callFunctionOn",
                Map.of(
                        "objectId",
                        world,
                        "functionDeclaration",
                        function,
                        "arguments",
                        List.of(value(argument)),
                        "serializationOptions",
                        form)));
    }

    private static Map<String, Object> value(Object value) {
        return Map.of("value", value);
    }

    private JsonNode call(String function, List<Map<String, Object>> arguments) throws InterruptedException {
        return answer(function, arguments).path("result");
    }

    private JsonNode answer(String function, List<Map<String, Object>> arguments) throws InterruptedException {
        return tools.ask(
                "Runtime.callFunctionOn",
                Map.of(
                        "objectId",
                        world,
                        "functionDeclaration",
                        function,
                        "arguments",
                        arguments,
                        "returnByValue",
                        true));
    }
}
