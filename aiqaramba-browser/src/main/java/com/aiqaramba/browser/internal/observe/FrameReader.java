package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.FramePath;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.browser.internal.page.SilentFrameException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    /** So often a document is read once more, because DevTools know of more in it than before. */
    private static final int MOST_AGAIN = 2;

    private final JsonMapper json = new JsonMapper();
    private final PageDriver browser;
    private final SecretFields secrets;
    private final FrameWorlds worlds;

    FrameReader(PageDriver browser, SecretFields secrets) {
        this.browser = browser;
        this.secrets = secrets;
        this.worlds = new FrameWorlds(browser);
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

    /** Runs a script about the page itself whose answer is one value. */
    @Nullable
    Object run(Script script, Object... arguments) throws InterruptedException {
        List<List<Object>> values =
                Stream.of(arguments).map(argument -> List.of("value", argument)).toList();
        for (int attempt = 0; attempt < 2; attempt++) {
            Optional<FrameWorld> world = worlds.in(FramePath.TOP);
            JsonNode answer = world.isPresent() ? world.get().run(script, values) : MissingNode.getInstance();
            if (answer.isArray()) {
                return WorldElement.plain(answer.path(0));
            }
            worlds.forget(FramePath.TOP);
        }
        browser.enter(FramePath.TOP);
        return browser.run(script, arguments);
    }

    /** Finds the way to a frame element that was read. */
    ElementHandle frame(FramePath around, WebElement element) {
        return worlds.frame(around, element).orElseGet(() -> new DriverElement(browser, element));
    }

    /** Lets the page write to its console what frames with a process of their own told people. */
    void retell() throws InterruptedException {
        worlds.retell();
    }

    /** Leaves the documents that were read. */
    void leave() {
        worlds.leave();
    }

    /** Tells whether an element may be one of the page that was read last, not of one that is gone. */
    boolean isInPage(WebElement element) {
        return worlds.isInPage(element);
    }

    private static List<Double> edges(Box box) {
        return List.of(box.left(), box.top(), box.left() + box.width(), box.top() + box.height());
    }

    private Optional<FrameContent> read(FramePath path, Map<String, Object> arguments) throws InterruptedException {
        try {
            Optional<FrameContent> content = readApart(path, arguments);
            if (content.isEmpty() && worlds.forget(path)) {
                content = readApart(path, arguments);
            }
            if (content.isPresent()) {
                return content;
            }
        } catch (SilentFrameException unreadable) { // the driver would wait for it in vain
            return Optional.empty();
        }
        browser.enter(path);
        return run(arguments);
    }

    private Optional<FrameContent> readApart(FramePath path, Map<String, Object> arguments)
            throws InterruptedException {
        Optional<FrameWorld> world = worlds.in(path);
        return world.isEmpty() ? Optional.empty() : readIn(world.get(), arguments);
    }

    private Optional<FrameContent> readIn(FrameWorld world, Map<String, Object> arguments) throws InterruptedException {
        Map<String, Object> all = new HashMap<>(arguments);
        boolean isPicture = Boolean.TRUE.equals(arguments.get("pixels"));
        PageListeners listeners = isPicture ? PageListeners.NONE : world.listeners();
        all.put("listening", listeners.clicked());
        all.put("dropped", listeners.dropped());
        all.put("hovered", listeners.hovered());
        all.put("secrets", FrameWorlds.nodesIn(world, secrets.all().keySet()));
        all.put("shadows", world.shadows().nodes());
        all.put("spoken", isPicture ? List.of() : world.internals().now());
        Optional<FrameContent> content = readOnce(world, all);
        for (int again = 0; again < MOST_AGAIN && content.isPresent() && findMore(world, content.get(), all); again++) {
            content = readOnce(world, all);
            content.ifPresent(read -> world.shadows().noteHosts((int) read.number("hosts")));
        }
        return content;
    }

    /** Asks DevTools for what a reading could not find by itself; answers whether there is more of that than before. */
    private static boolean findMore(FrameWorld world, FrameContent content, Map<String, Object> settings)
            throws InterruptedException {
        boolean moreShadows = world.shadows().find((int) content.number("hosts"));
        boolean moreSpoken = world.internals().find(content.customs(), world);
        if (moreShadows) {
            settings.put("shadows", world.shadows().nodes());
            world.watchShadows();
        }
        if (moreSpoken) {
            settings.put("spoken", world.internals().now());
        }
        return moreShadows || moreSpoken;
    }

    private Optional<FrameContent> readOnce(FrameWorld world, Map<String, Object> settings)
            throws InterruptedException {
        for (String nodes : List.of("listening", "dropped", "hovered", "secrets", "shadows")) {
            if (settings.get(nodes) instanceof Collection<?> numbers) {
                world.know(numbers.stream().map(Integer.class::cast).toList());
            }
        }
        Optional<String> answer = world.read(settings);
        return answer.isEmpty() ? Optional.empty() : parse(world, answer.get().split("\n", 4));
    }

    private Optional<FrameContent> parse(FrameWorld world, String[] lines) {
        List<WorldElement> elements = numbers(lines[0])
                .mapToObj(number -> new WorldElement(browser, world, number))
                .toList();
        List<WorldElement> frames = numbers(lines[1])
                .mapToObj(number -> world.frame(number, browser))
                .toList();
        try {
            List<Integer> customs = numbers(lines[2]).boxed().toList();
            return Optional.of(FrameContent.of(json.readTree(lines[3]), elements, frames, customs, true));
        } catch (JsonProcessingException impossible) {
            return Optional.empty();
        }
    }

    private static IntStream numbers(String line) {
        return line.isEmpty() ? IntStream.empty() : Stream.of(line.split(",")).mapToInt(Integer::parseInt);
    }

    private Optional<FrameContent> run(Map<String, Object> arguments) throws InterruptedException {
        Object answer = browser.run(Script.OBSERVE, arguments);
        return answer instanceof List<?> parts && parts.size() == 4 ? parse(parts) : Optional.empty();
    }

    private Optional<FrameContent> parse(List<?> parts) {
        if (!(parts.get(0) instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(FrameContent.of(
                            json.readTree(text), elements(parts.get(1)), elements(parts.get(2)), List.of(), false))
                    .filter(FrameContent::isConsistent);
        } catch (JsonProcessingException meddledWith) {
            return Optional.empty();
        }
    }

    private List<ElementHandle> elements(@Nullable Object list) {
        return list instanceof List<?> found
                ? found.stream()
                        .filter(WebElement.class::isInstance)
                        .<ElementHandle>map(element -> new DriverElement(browser, (WebElement) element))
                        .toList()
                : List.of();
    }
}
