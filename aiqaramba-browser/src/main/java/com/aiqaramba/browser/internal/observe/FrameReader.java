package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.FramePath;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** Reader that runs its script in the present frame and takes nothing that it answers on trust. */
final class FrameReader {
    /**
     * Longest time that a frame's script takes to read; then it tells what is on the screen, and that more is there.
     */
    private static final int MAX_MILLIS = 4_000;

    private final JsonMapper json = new JsonMapper();
    private final PageDriver browser;
    private final DevToolsDom dom;

    FrameReader(PageDriver browser) {
        this.browser = browser;
        this.dom = new DevToolsDom(browser);
    }

    /** Reads the frame; empty when the answer is not one of the script: the page has replaced what the script needs. */
    Optional<FrameContent> read(FramePath path, boolean offscreen, int maxNodes, int maxCharacters)
            throws InterruptedException {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("pixels", false);
        arguments.put("offscreen", offscreen);
        arguments.put("maxNodes", maxNodes);
        arguments.put("maxCharacters", maxCharacters);
        arguments.put("maxMillis", MAX_MILLIS);
        arguments.put("area", List.of());
        return read(path, arguments);
    }

    /**
     * Returns the same for what is painted, with places.
     *
     * @param area what to look at, in the frame's viewport; all of the viewport when empty
     */
    Optional<FrameContent> readPainted(FramePath path, Optional<Box> area, int maxNodes, int maxCharacters)
            throws InterruptedException {
        List<Double> edges = area.map(FrameReader::edges).orElse(List.of());
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("pixels", true);
        arguments.put("offscreen", false);
        arguments.put("maxNodes", maxNodes);
        arguments.put("maxCharacters", maxCharacters);
        arguments.put("maxMillis", MAX_MILLIS);
        arguments.put("area", edges);
        return read(path, arguments);
    }

    /** Tells whether an element may be one of the page that was read last, not of one that is gone. */
    boolean isInPage(WebElement element) {
        return dom.isInPage(element);
    }

    private static List<Double> edges(Box box) {
        return List.of(box.left(), box.top(), box.left() + box.width(), box.top() + box.height());
    }

    private Optional<FrameContent> read(FramePath path, Map<String, Object> arguments) throws InterruptedException {
        Optional<JsonNode> frame = dom.frame(path);
        if (frame.isEmpty()) {
            return run(arguments);
        }
        try {
            return readWith(frame.get(), arguments);
        } catch (StaleElementReferenceException gone) {
            dom.forget(frame.get());
            return run(arguments);
        }
    }

    private Optional<FrameContent> readWith(JsonNode frame, Map<String, Object> arguments) throws InterruptedException {
        Map<String, Object> all = new HashMap<>(arguments);
        if (!Boolean.TRUE.equals(arguments.get("pixels"))) {
            DevToolsDom.Listeners listeners = dom.listeners(frame);
            all.put("listening", listeners.clicked());
            all.put("dropped", listeners.dropped());
        }
        all.put("shadows", dom.knownShadows(frame));
        Optional<FrameContent> content = run(all);
        if (content.isEmpty() || !dom.findShadows(frame, (int) content.get().number("hosts"))) {
            return content;
        }
        all.put("shadows", dom.knownShadows(frame));
        Optional<FrameContent> whole = run(all);
        whole.ifPresent(read -> dom.noteHosts(frame, (int) read.number("hosts")));
        return whole;
    }

    private Optional<FrameContent> run(Map<String, Object> arguments) throws InterruptedException {
        Object answer = browser.run(Script.OBSERVE, arguments);
        return answer instanceof List<?> parts && parts.size() == 3 ? parse(parts) : Optional.empty();
    }

    private Optional<FrameContent> parse(List<?> parts) {
        if (!(parts.get(0) instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(FrameContent.of(json.readTree(text), elements(parts.get(1)), elements(parts.get(2))))
                    .filter(FrameContent::isConsistent);
        } catch (JsonProcessingException meddledWith) {
            return Optional.empty();
        }
    }

    private static List<WebElement> elements(@Nullable Object list) {
        return list instanceof List<?> found
                ? found.stream()
                        .filter(WebElement.class::isInstance)
                        .map(WebElement.class::cast)
                        .toList()
                : List.of();
    }
}
