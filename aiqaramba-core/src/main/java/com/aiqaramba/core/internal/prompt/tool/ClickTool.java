package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.ClickAction;

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
                .integer("element", "The element's number in square brackets.")
                .require("element");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(new ClickAction(arguments.element("element")));
    }
}
