package com.aiqaramba.browser.internal.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.openqa.selenium.WebElement;

/** Answer of the script about one frame. */
record FrameContent(JsonNode answer, List<RawNode> nodes, List<WebElement> elements, List<WebElement> frames) {
    static FrameContent of(JsonNode answer, List<WebElement> elements, List<WebElement> frames) {
        List<RawNode> nodes = StreamSupport.stream(answer.path("nodes").spliterator(), false)
                .map(RawNode::new)
                .toList();
        return new FrameContent(answer, nodes, elements, frames);
    }

    /** Tells whether each numbered node has its element: the page may have meddled with the script. */
    boolean isConsistent() {
        return nodes.stream().filter(RawNode::isNumbered).count() == elements.size()
                && nodes.stream().filter(RawNode::isFrame).count() == frames.size();
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
