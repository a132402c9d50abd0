package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.core.page.NodeState;
import com.aiqaramba.core.page.PageNode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A node as the script tells it: an array of role, name, value, states, detail, fingerprint, text,
 * joins, place in words and box; and the role and name as its attributes alone have them, where those differ.
 */
record RawNode(JsonNode fields) {
    private static final String FRAME = "#frame";

    private static final Set<String> HOLDERS = Set.of(
            "alertdialog",
            "application",
            "article",
            "banner",
            "complementary",
            "contentinfo",
            "dialog",
            "figure",
            "form",
            "grid",
            "group",
            "list",
            "main",
            "menu",
            "navigation",
            "radiogroup",
            "region",
            "search",
            "table",
            "tablist",
            "tabpanel",
            "toolbar",
            "tree");

    String role() {
        return fields.path(0).asText();
    }

    String name() {
        return fields.path(1).asText();
    }

    String value() {
        return fields.path(2).asText();
    }

    String detail() {
        return fields.path(4).asText();
    }

    /**
     * Returns what a person sees of it, or may see: the name of what holds other nodes is not painted, and those tell
     * their own texts.
     */
    String painted() {
        return HOLDERS.contains(role()) ? "" : name() + (text().equals(name()) ? "" : '\n' + text());
    }

    /** Returns the text that stands in an empty field. */
    String hint() {
        return detail().startsWith("placeholder: ") ? detail() : "";
    }

    String text() {
        return fields.path(6).asText();
    }

    boolean isNumbered() {
        return fields.path(5).isInt();
    }

    int fingerprint() {
        return fields.path(5).asInt();
    }

    boolean isFrame() {
        return role().equals(FRAME);
    }

    /** Returns the states; unknown words are left out: they are not the script's. */
    Set<NodeState> states() {
        List<String> words = List.of(fields.path(3).asText().split(" "));
        Set<NodeState> states = EnumSet.allOf(NodeState.class);
        states.removeIf(state -> !words.contains(state.name()));
        return states;
    }

    /** Returns how much bigger than laid out a frame is painted. */
    OptionalDouble scale() {
        double scale = fields.path(2).asDouble(0);
        return scale > 0 && scale < 100 ? OptionalDouble.of(scale) : OptionalDouble.empty();
    }

    /** Returns the role as scripts know it. */
    String writtenRole() {
        return fields.path(13).asText(role());
    }

    /** Returns the name as scripts know it. */
    String writtenName() {
        return fields.path(14).asText(name());
    }

    Box box() {
        return new Box(
                fields.path(9).asDouble(),
                fields.path(10).asDouble(),
                fields.path(11).asDouble(),
                fields.path(12).asDouble());
    }

    PageNode toNode(int number, String frame) {
        return PageNode.builder(role())
                .number(number)
                .name(name())
                .value(value())
                .states(states())
                .detail(detail())
                .frame(frame)
                .text(text())
                .joins(fields.path(7).asBoolean())
                .within(fields.path(8).asText())
                .build();
    }
}
