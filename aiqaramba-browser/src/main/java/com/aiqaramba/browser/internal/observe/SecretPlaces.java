package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.FramePath;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.redaction.Redactor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/**
 * Places at which secrets are painted: password fields, fields into which a secret was typed, and texts that
 * reveal a secret. The page hands its texts over; no secret goes to the page. For one thread at a time.
 */
public final class SecretPlaces {
    private static final int MAX_NODES = 20_000;
    private static final int MAX_CHARACTERS = 1_000_000;
    private static final int MAX_FRAMES = 50;

    private final PageDriver browser;
    private final FrameReader frames;
    private final SecretFields fields;
    private final Redactor redactor;

    /** Looks in one browser's pages. */
    SecretPlaces(PageDriver browser, FrameReader frames, SecretFields fields, Redactor redactor) {
        this.browser = browser;
        this.frames = frames;
        this.fields = fields;
        this.redactor = redactor;
    }

    /**
     * Parts of a picture that must be covered.
     *
     * @param viewportWidth in CSS pixels
     * @param boxes in CSS pixels of the viewport
     * @param readings of the frames: what is equal in two looks was painted alike, as far as pages can be read
     */
    public record Found(double viewportWidth, List<Box> boxes, List<JsonNode> readings) {
        /** Tells whether something is shown that changes without the document: a canvas, a video, a plug-in. */
        public boolean hasScreen() {
            return readings.stream().anyMatch(reading -> reading.path("screens").asInt() > 0);
        }
    }

    /** Looks at what is in the viewport; empty when some part of it cannot be read for sure. */
    public Optional<Found> find() throws InterruptedException {
        return find(Optional.empty());
    }

    /**
     * Looks at a part of the page.
     *
     * @param area in CSS pixels of the viewport; it may go beyond it
     */
    public Optional<Found> find(Box area) throws InterruptedException {
        return find(Optional.of(area));
    }

    private Optional<Found> find(Optional<Box> area) throws InterruptedException {
        try {
            Search search = new Search(area);
            boolean whole = search.read(FramePath.TOP, Box.Frame.TOP) && search.locateFields();
            return whole
                    ? Optional.of(new Found(search.viewportWidth, search.boxes, search.readings))
                    : Optional.empty();
        } catch (WebDriverException unreadable) {
            return Optional.empty();
        } finally {
            leaveFrames();
        }
    }

    private void leaveFrames() throws InterruptedException {
        try {
            browser.enter(FramePath.TOP);
        } catch (WebDriverException dialogOrClosedTab) {
            // Then there is no picture either.
        }
    }

    /** One walk through the frames. */
    private final class Search {
        private final List<Box> boxes = new ArrayList<>();
        private final List<JsonNode> readings = new ArrayList<>();
        /** The frames in which fields are still to be looked for. */
        private final Map<FramePath, Box.Frame> visited = new HashMap<>();

        private int frameCount;
        private final Optional<Box> area;
        private double viewportWidth;

        Search(Optional<Box> area) {
            this.area = area;
        }

        private boolean read(FramePath path, Box.Frame place) throws InterruptedException {
            Optional<FrameContent> content = frameCount++ < MAX_FRAMES
                    ? frames.readPainted(path, path.depth() == 0 ? area : Optional.empty(), MAX_NODES, MAX_CHARACTERS)
                    : Optional.empty();
            if (content.isEmpty() || content.get().tampered() || !content.get().complete()) {
                return false;
            }
            readings.add(content.get().answer());
            if (!content.get().isApart()) {
                visited.put(path, place);
            }
            content.get().secretFields().forEach(box -> boxes.add(box.in(place)));
            if (path.depth() == 0) {
                viewportWidth = content.get().number("width");
            }
            List<RawNode> nodes = content.get().nodes();
            BitSet secret = revealing(nodes);
            for (int i = 0; i < nodes.size(); i++) {
                if (secret.get(i) || nodes.get(i).states().contains(NodeState.PROTECTED)) {
                    boxes.add(nodes.get(i).box().in(place));
                }
            }
            return readFrames(content.get(), path, place);
        }

        private BitSet revealing(List<RawNode> nodes) {
            BitSet found = new BitSet();
            Stream.<Function<RawNode, String>>of(RawNode::painted, RawNode::value, RawNode::hint)
                    .map(part -> redactor.revealing(nodes.stream().map(part).toList()))
                    .forEach(found::or);
            return found;
        }

        private boolean readFrames(FrameContent content, FramePath path, Box.Frame place) throws InterruptedException {
            int child = 0;
            for (RawNode node : content.nodes()) {
                if (node.isFrame()) {
                    FramePath inner = path.into(content.frames().get(child++).element());
                    if (node.scale().isEmpty()
                            || !read(inner, place.inner(node.box(), node.scale().getAsDouble()))) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean locateFields() throws InterruptedException {
            for (Map.Entry<WebElement, FramePath> field : fields.all().entrySet()) {
                if (!locate(field.getKey(), field.getValue())) {
                    return false;
                }
            }
            return true;
        }

        /** A field that is gone is not painted; one in a frame that was not seen is outside of the viewport. */
        private boolean locate(WebElement field, FramePath path) throws InterruptedException {
            Box.Frame place = visited.get(path);
            if (place == null || (path.depth() == 0 && !frames.isInPage(field))) {
                return true;
            }
            try {
                browser.enter(path);
                return browser.run(Script.PLACE, field) instanceof List<?> edges
                        && edges.size() == 4
                        && boxes.add(box(edges).in(place));
            } catch (StaleElementReferenceException gone) {
                return true;
            }
        }

        private Box box(List<?> edges) {
            List<Double> numbers =
                    edges.stream().map(edge -> ((Number) edge).doubleValue()).toList();
            return new Box(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
        }
    }
}
