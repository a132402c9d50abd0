package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.PressKeysAction;

/** Offers the keyboard. */
final class PressKeysTool implements Tool {
    @Override
    public String name() {
        return "press_keys";
    }

    @Override
    public String description() {
        return "Press keys where the focus is.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .text("keys", "E.g. Tab*3 Control+A Enter.")
                .integer("element", "Gets the focus first.")
                .require("keys");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(new PressKeysAction(arguments.text("keys"), arguments.optionalElement("element")));
    }
}
