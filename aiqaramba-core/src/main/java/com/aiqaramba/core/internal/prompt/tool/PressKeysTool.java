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
        return "Press a key, or keys held together, where the focus is: Enter, Escape, Tab, ArrowDown, Control+A.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema().text("keys", "The keys, joined by +.").require("keys");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(new PressKeysAction(arguments.text("keys")));
    }
}
