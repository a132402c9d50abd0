package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.HoverAction;

/** Offers to move the mouse. */
final class HoverTool implements Tool {
    @Override
    public String name() {
        return "hover";
    }

    @Override
    public String description() {
        return "Move the mouse over an element.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .integer("element", "")
                .text("at", "As in click.")
                .require("element");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(new HoverAction(arguments.element("element"), arguments.point("at")));
    }
}
