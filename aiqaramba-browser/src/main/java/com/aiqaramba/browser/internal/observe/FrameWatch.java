package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.WatchedPages;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Watch over one document, as far as it is told or asked something by those who read it. For one thread at a time. */
final class FrameWatch {
    /** So many shadow roots are made known to it. */
    private static final int MOST = 200;

    private final DevTools tools;
    private final String frame;
    private final Set<Integer> entered = new HashSet<>();
    private int world;

    FrameWatch(DevTools tools, String frame) {
        this.tools = tools;
        this.frame = frame;
    }

    /**
     * Lets it watch closed shadow roots, which it does not find.
     *
     * @param nodes the number of a node in each
     */
    void enter(List<Integer> nodes) throws InterruptedException {
        List<Map<String, Object>> arguments = new ArrayList<>();
        for (int node : nodes) {
            if (entered.size() < MOST && entered.add(node)) {
                tools.object(node, world()).ifPresent(object -> arguments.add(Map.of("objectId", object)));
            }
        }
        if (!arguments.isEmpty()) {
            call("function (...nodes) { if (globalThis.aiqaramba) aiqaramba.enterAll(nodes) }", arguments);
        }
    }

    /** Returns the lines that it has kept, and lets it forget them. */
    List<String> drain() throws InterruptedException {
        List<String> lines = new ArrayList<>();
        call("function () { return globalThis.aiqaramba ? aiqaramba.drain() : [] }", List.of())
                .forEach(line -> lines.add(line.asText()));
        return lines;
    }

    /** Lets it write lines that another one has kept. */
    void retell(List<String> lines) throws InterruptedException {
        call("function (lines) { if (globalThis.aiqaramba) aiqaramba.retell(lines) }", List.of(Map.of("value", lines)));
    }

    private JsonNode call(String function, List<Map<String, Object>> arguments) throws InterruptedException {
        Map<String, Object> call = Map.of(
                "executionContextId",
                world(),
                "functionDeclaration",
                function,
                "arguments",
                arguments,
                "returnByValue",
                true);
        return tools.ask("Runtime.callFunctionOn", call).path("result").path("value");
    }

    private int world() throws InterruptedException {
        if (world == 0) {
            Map<String, Object> place = Map.of("frameId", frame, "worldName", WatchedPages.WORLD);
            world = tools.ask("Page.createIsolatedWorld", place)
                    .path("executionContextId")
                    .asInt();
        }
        return world;
    }
}
