package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.SeenElement;
import com.fasterxml.jackson.databind.JsonNode;

/** State of a live element right before it is used, as the script tells it. */
record ElementState(JsonNode answer) {
    /** Tells whether it is in the document. */
    private boolean connected() {
        return answer.path("connected").asBoolean();
    }

    /** Tells whether a person can see it, scrolled to. */
    boolean shown() {
        return answer.path("shown").asBoolean();
    }

    /** Tells whether the browser takes no input for it; what is missing reads as that. */
    boolean disabled() {
        return answer.path("disabled").asBoolean(true);
    }

    /** Tells whether it is only marked as disabled. */
    boolean ariaDisabled() {
        return answer.path("ariaDisabled").asBoolean();
    }

    boolean readOnly() {
        return answer.path("readOnly").asBoolean(true);
    }

    /** Tells whether it takes text. */
    boolean typable() {
        return answer.path("typable").asBoolean();
    }

    String tag() {
        return answer.path("tag").asText();
    }

    /** Returns the type of an input. */
    String type() {
        return answer.path("type").asText();
    }

    String role() {
        return answer.path("role").asText();
    }

    String name() {
        return answer.path("name").asText();
    }

    /** Returns what keeps the mouse from it, in words; empty when nothing does. */
    String cover() {
        return answer.path("cover").asText();
    }

    /** Tells whether what keeps the mouse from it is a control inside it. */
    boolean isFilled() {
        return answer.path("inside").asBoolean();
    }

    /** Tells whether what keeps the mouse from it belongs to it, as the placeholder of a field does. */
    boolean hasSmallCover() {
        return answer.path("smallCover").asBoolean();
    }

    /** Returns the modal dialog that keeps people from it, in words; empty when none does. */
    String modal() {
        return answer.path("modal").asText();
    }

    /** Tells whether the page makes it inert. */
    boolean inert() {
        return answer.path("inert").asBoolean();
    }

    /** Tells whether it is painted itself, and not something in its place. */
    boolean painted() {
        return answer.path("painted").asBoolean();
    }

    /** Tells whether nothing lies over it but what belongs to it or stands in it. */
    boolean isOpen() {
        return reached() || isFilled() || hasSmallCover();
    }

    /** Tells whether the mouse reaches it. */
    boolean reached() {
        return answer.path("reached").asBoolean();
    }

    /** Tells whether the page was scrolled for it just now, and may still react. */
    boolean scrolled() {
        return answer.path("scrolled").asBoolean();
    }

    /** Tells whether the page is watched for what the mouse reaches. */
    boolean watched() {
        return answer.path("watches").asBoolean();
    }

    /** Tells whether the page had taken the mouse for itself, which it is about to give back. */
    boolean taken() {
        return answer.path("taken").asBoolean();
    }

    /** Tells whether the mouse does not reach it, but what it stands in. */
    boolean anchored() {
        return answer.path("anchored").asBoolean();
    }

    /** Returns where to put the mouse, from the left edge of the frame's viewport. */
    double x() {
        return answer.path("x").asDouble();
    }

    /** Returns where to put the mouse, from the upper edge of the frame's viewport. */
    double y() {
        return answer.path("y").asDouble();
    }

    /** Returns the width of the frame's viewport. */
    double viewportWidth() {
        return answer.path("width").asDouble();
    }

    /** Tells whether it stands where it stood. */
    boolean isPlacedLike(ElementState before) {
        return answer.path("left").equals(before.answer.path("left"))
                && answer.path("top").equals(before.answer.path("top"));
    }

    /** Tells whether it has the role and name that it had. */
    boolean isNamedLike(SeenElement seen) {
        return connected() && role().equals(seen.writtenRole()) && name().equals(seen.writtenName());
    }

    /** Tells whether, moreover, the same stands round it. */
    boolean isStill(SeenElement seen) {
        return isNamedLike(seen) && answer.path("fingerprint").asInt() == seen.fingerprint();
    }

    /** Returns whether it is checked, in words; empty for what cannot be. */
    String on() {
        return answer.path("on").asText();
    }

    boolean isFileField() {
        return type().equals("file");
    }
}
