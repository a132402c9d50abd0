package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.ClickAction;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Offers a click. */
final class ClickTool implements Tool {
    @Override
    public String name() {
        return "click";
    }

    @Override
    public String description() {
        return "Click an element.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .integer("element", "")
                .integer("count", "2: double click.")
                .choice("button", ClickAction.Button.class, "")
                .text("holding", "Keys, e.g. Control+Shift.")
                .text("at", "Point \"x,y\" in percent of its size.")
                .require("element");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(ClickAction.builder(arguments.element("element"))
                .count(arguments.integer("count", 1))
                .button(arguments.choice("button", ClickAction.Button.LEFT))
                .holding(modifiers(arguments.text("holding", "")))
                .point(arguments.point("at"))
                .build());
    }

    private static Set<ClickAction.Modifier> modifiers(String keys) {
        Set<ClickAction.Modifier> modifiers = EnumSet.noneOf(ClickAction.Modifier.class);
        for (String key : keys.isBlank() ? new String[0] : keys.split("\\+")) {
            modifiers.add(modifier(key.strip().toUpperCase(Locale.ROOT)));
        }
        return modifiers;
    }

    private static ClickAction.Modifier modifier(String name) {
        try {
            return ClickAction.Modifier.valueOf(name.equals("CTRL") ? "CONTROL" : name);
        } catch (IllegalArgumentException unknown) {
            throw new UnusableCall("'holding' must be of Control, Shift, Alt and Meta, joined by +.");
        }
    }
}
