package com.aiqaramba.browser.internal.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.openqa.selenium.WebElement;

/**
 * Answer of the script about one frame.
 *
 * @param answer all of it
 * @param nodes what was read
 * @param elements makes the way to the numbered element at an index
 * @param frames the frame elements in the order of their nodes
 */
record FrameContent(
        JsonNode answer, List<RawNode> nodes, IntFunction<ElementHandle> elements, List<WebElement> frames) {
    static FrameContent of(JsonNode answer, IntFunction<ElementHandle> elements, List<WebElement> frames) {
        List<RawNode> nodes = StreamSupport.stream(answer.path("nodes").spliterator(), false)
                .map(RawNode::new)
                .toList();
        return new FrameContent(answer, nodes, elements, frames);
    }

    FrameContent withFrames(List<WebElement> found) {
        return new FrameContent(answer, nodes, elements, found);
    }

    long count(Predicate<RawNode> kind) {
        return nodes.stream().filter(kind).count();
    }

    boolean complete() {
        return answer.path("complete").asBoolean();
    }

    boolean tampered() {
        return answer.path("tampered").asBoolean();
    }

    double number(String field) {
        return answer.path(field).asDouble();
    }

    String text(String field) {
        return answer.path(field).asText();
    }
}
