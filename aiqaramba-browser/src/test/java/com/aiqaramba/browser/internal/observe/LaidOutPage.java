package com.aiqaramba.browser.internal.observe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.openqa.selenium.chromium.HasCdp;

/** Page as DevTools' snapshot of document and layout tells it: a second way to read it, without a script. */
@NullUnmarked // maps of DevTools, whose keys are known
final class LaidOutPage {
    private static final List<String> STYLES = List.of("visibility", "opacity");

    private final List<String> strings;
    private final Map<String, Object> nodes;
    private final Map<Integer, Integer> boxOf = new HashMap<>();
    private final Map<String, Object> layout;

    @SuppressWarnings("unchecked")
    private LaidOutPage(Map<String, Object> snapshot) {
        strings = (List<String>) snapshot.get("strings");
        Map<String, Object> document = ((List<Map<String, Object>>) snapshot.get("documents")).get(0);
        nodes = (Map<String, Object>) document.get("nodes");
        layout = (Map<String, Object>) document.get("layout");
        List<Integer> laidOut = numbers(layout.get("nodeIndex"));
        for (int box = 0; box < laidOut.size(); box++) {
            boxOf.put(laidOut.get(box), box);
        }
    }

    static LaidOutPage of(HasCdp devTools) {
        return new LaidOutPage(
                devTools.executeCdpCommand("DOMSnapshot.captureSnapshot", Map.of("computedStyles", STYLES)));
    }

    /** The painted texts of the elements of a tag within another element, or within the page (-1). */
    List<String> texts(String tag, int within) {
        return elements(tag, within).stream()
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    List<Integer> elements(String tag, int within) {
        return IntStream.range(0, parents().size())
                .filter(node -> string(nodes.get("nodeName"), node).equalsIgnoreCase(tag))
                .filter(node -> within < 0 || isIn(node, within))
                .boxed()
                .toList();
    }

    /** What is painted of an element. */
    String text(int element) {
        StringBuilder text = new StringBuilder();
        for (int node = element; node < parents().size(); node++) {
            if (isIn(node, element) && isPainted(node)) {
                text.append(string(layout.get("text"), boxOf.get(node)));
            }
        }
        return text.toString().strip();
    }

    String attribute(int element, String name) {
        List<Integer> pairs = numbers(((List<?>) nodes.get("attributes")).get(element));
        for (int at = 0; at + 1 < pairs.size(); at += 2) {
            if (strings.get(pairs.get(at)).equals(name)) {
                return strings.get(pairs.get(at + 1));
            }
        }
        return "";
    }

    String value(int field) {
        int at = rare("inputValue", "index").indexOf(field);
        return at < 0 ? "" : strings.get(rare("inputValue", "value").get(at));
    }

    boolean isChecked(int box) {
        return rare("inputChecked", "index").contains(box);
    }

    private boolean isIn(int node, int ancestor) {
        int at = node;
        while (at >= 0 && at != ancestor) {
            at = parents().get(at);
        }
        return at == ancestor;
    }

    /** A text that has a box of a size, and nothing above it that hides it. */
    private boolean isPainted(int node) {
        Integer box = boxOf.get(node);
        if (box == null || numbers(layout.get("text")).get(box) < 0) {
            return false;
        }
        List<?> bounds = (List<?>) ((List<?>) layout.get("bounds")).get(box);
        boolean hasSize = ((Number) bounds.get(2)).doubleValue() > 0 && ((Number) bounds.get(3)).doubleValue() > 0;
        return hasSize && style(node, 0).equals("visible") && isOpaque(node);
    }

    private boolean isOpaque(int node) {
        for (int at = node; at >= 0; at = parents().get(at)) {
            if (boxOf.containsKey(at) && style(at, 1).equals("0")) {
                return false;
            }
        }
        return true;
    }

    private String style(int node, int style) {
        List<Integer> styles = numbers(((List<?>) layout.get("styles")).get(boxOf.get(node)));
        return styles.isEmpty() ? "visible" : strings.get(styles.get(style));
    }

    private List<Integer> parents() {
        return numbers(nodes.get("parentIndex"));
    }

    private List<Integer> rare(String name, String part) {
        return nodes.get(name) instanceof Map<?, ?> data && data.get(part) != null
                ? numbers(data.get(part))
                : List.of();
    }

    private String string(Object indexes, int at) {
        int index = numbers(indexes).get(at);
        return index < 0 ? "" : strings.get(index);
    }

    private static List<Integer> numbers(Object list) {
        List<Integer> numbers = new ArrayList<>();
        ((List<?>) list).forEach(number -> numbers.add(((Number) number).intValue()));
        return numbers;
    }
}
