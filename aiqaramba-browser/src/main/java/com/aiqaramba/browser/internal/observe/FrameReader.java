package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.FramePath;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/**
 * Reader of the document of one frame: in a world of our own where the browser has DevTools for it, else in that of the
 * page, whose answers are not taken on trust.
 */
final class FrameReader {
    /**
     * Longest time that a frame's script takes to read; then it tells what is on the screen, and that more is there.
     */
    private static final int MAX_MILLIS = 4_000;

    private final JsonMapper json = new JsonMapper();
    private final PageDriver browser;
    private final SecretFields secrets;
    private final DevToolsDom dom;

    FrameReader(PageDriver browser, SecretFields secrets) {
        this.browser = browser;
        this.secrets = secrets;
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
        Optional<FrameContent> content = frame.isEmpty() ? Optional.empty() : readApart(frame.get(), arguments);
        if (content.isPresent()) {
            return content;
        }
        frame.ifPresent(dom::forget);
        browser.enter(path);
        return run(arguments);
    }

    /** Reads in a world of our own, which a page cannot reach; empty when the document does not let us. */
    private Optional<FrameContent> readApart(JsonNode frame, Map<String, Object> arguments)
            throws InterruptedException {
        Optional<FrameWorld> world = dom.world(frame);
        if (world.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> all = new HashMap<>(arguments);
        boolean isPicture = Boolean.TRUE.equals(arguments.get("pixels"));
        DevToolsDom.Listeners listeners =
                isPicture ? new DevToolsDom.Listeners(Set.of(), Set.of()) : dom.listeners(world.get());
        all.put("listening", listeners.clicked());
        all.put("dropped", listeners.dropped());
        all.put("secrets", DevToolsDom.in(frame, secrets.all().keySet()));
        Optional<FrameContent> content = readApart(frame, world.get(), all);
        if (content.isEmpty() || !dom.findShadows(frame, (int) content.get().number("hosts"))) {
            return content;
        }
        Optional<FrameContent> whole = readApart(frame, world.get(), all);
        whole.ifPresent(read -> dom.noteHosts(frame, (int) read.number("hosts")));
        return whole;
    }

    private Optional<FrameContent> readApart(JsonNode frame, FrameWorld world, Map<String, Object> arguments)
            throws InterruptedException {
        arguments.put("shadows", dom.knownShadows(frame));
        for (String nodes : List.of("listening", "dropped", "secrets", "shadows")) {
            if (arguments.get(nodes) instanceof Collection<?> ids) {
                world.know(ids.stream().map(Integer.class::cast).toList());
            }
        }
        Optional<String> answer = world.read(arguments);
        int line = answer.map(text -> text.indexOf('\n')).orElse(-1);
        return line < 0 ? Optional.empty() : parse(frame, world, answer.get(), line);
    }

    private Optional<FrameContent> parse(JsonNode frame, FrameWorld world, String answer, int line)
            throws InterruptedException {
        try {
            int reading = Integer.parseInt(answer.substring(0, line));
            JsonNode read = json.readTree(answer.substring(line + 1));
            FrameContent content = FrameContent.of(read, at -> handle(frame, world, reading, at), List.of());
            List<WebElement> frames = new ArrayList<>();
            for (int at = 0; at < content.count(RawNode::isFrame); at++) {
                OptionalInt node = world.element(reading, "frames", at);
                if (node.isEmpty()) {
                    return Optional.empty();
                }
                frames.add(dom.reference(frame, node.getAsInt()));
            }
            return Optional.of(content.withFrames(frames));
        } catch (JsonProcessingException | NumberFormatException impossible) {
            return Optional.empty();
        }
    }

    private ElementHandle handle(JsonNode frame, FrameWorld world, int reading, int at) {
        return () -> {
            OptionalInt node = world.element(reading, "elements", at);
            if (node.isEmpty()) {
                throw new StaleElementReferenceException("The element is not in the document any more.");
            }
            return dom.reference(frame, node.getAsInt());
        };
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
            List<WebElement> elements = elements(parts.get(1));
            FrameContent content =
                    FrameContent.of(json.readTree(text), at -> () -> elements.get(at), elements(parts.get(2)));
            // The page may have meddled with the script.
            return Optional.of(content)
                    .filter(read -> read.count(RawNode::isNumbered) == elements.size()
                            && read.count(RawNode::isFrame) == read.frames().size());
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
