package com.aiqaramba.browser.internal.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Answer of the script about one frame.
 *
 * @param answer all of it
 * @param nodes what was read
 * @param elements the numbered elements in the order of their nodes
 * @param frames the frame elements in the order of their nodes
 * @param customs the numbers of custom elements that may tell DevTools more than a script
 * @param isApart whether it was read in a world of our own, where the script was told of fields with secrets
 */
record FrameContent(
        JsonNode answer,
        List<RawNode> nodes,
        List<? extends ElementHandle> elements,
        List<? extends ElementHandle> frames,
        List<Integer> customs,
        boolean isApart) {
    static FrameContent of(
            JsonNode answer,
            List<? extends ElementHandle> elements,
            List<? extends ElementHandle> frames,
            List<Integer> customs,
            boolean isApart) {
        List<RawNode> nodes = StreamSupport.stream(answer.path("nodes").spliterator(), false)
                .map(RawNode::new)
                .toList();
        return new FrameContent(answer, nodes, elements, frames, customs, isApart);
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

    /** Returns the places of the fields with secrets that the script was told of. */
    List<Box> secretFields() {
        return StreamSupport.stream(answer.path("secretFields").spliterator(), false)
                .map(box -> new Box(
                        box.path(0).asDouble(),
                        box.path(1).asDouble(),
                        box.path(2).asDouble(),
                        box.path(3).asDouble()))
                .toList();
    }
}
