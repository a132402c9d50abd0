package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.SeenElement;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * State of a live element right before it is used.
 *
 * @param connected whether it is in the document
 * @param shown whether a person can see it, scrolled to
 * @param disabled whether it cannot be used
 * @param readOnly whether its value cannot be changed
 * @param typable whether it takes text
 * @param role its role
 * @param name its name
 * @param fingerprint tells it apart from others of the same role and name
 * @param tag its tag
 * @param type of an input
 * @param cover what lies over its middle, in words; empty for nothing
 */
record ElementState(
        boolean connected,
        boolean shown,
        boolean disabled,
        boolean readOnly,
        boolean typable,
        String role,
        String name,
        int fingerprint,
        String tag,
        String type,
        String cover) {
    /** Reads the script's answer; what is missing in it reads as an element that cannot be used. */
    static ElementState of(JsonNode answer) {
        return new ElementState(
                answer.path("connected").asBoolean(),
                answer.path("shown").asBoolean(),
                answer.path("disabled").asBoolean(true),
                answer.path("readOnly").asBoolean(true),
                answer.path("typable").asBoolean(),
                answer.path("role").asText(),
                answer.path("name").asText(),
                answer.path("fingerprint").asInt(),
                answer.path("tag").asText(),
                answer.path("type").asText(),
                answer.path("cover").asText());
    }

    /** Tells whether it has the role and name that it had. */
    boolean isNamedLike(SeenElement seen) {
        return connected && role.equals(seen.role()) && name.equals(seen.name());
    }

    /** Tells whether, moreover, the same stands round it. */
    boolean isStill(SeenElement seen) {
        return isNamedLike(seen) && fingerprint == seen.fingerprint();
    }

    boolean isFileField() {
        return type.equals("file");
    }
}
