package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.DragAction;

/** Offers to drag and drop. */
final class DragTool implements Tool {
    @Override
    public String name() {
        return "drag";
    }

    @Override
    public String description() {
        return "Drag one element onto another.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .integer("from", "The number of what is dragged.")
                .integer("to", "The number of where it is dropped.")
                .require("from", "to");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(new DragAction(arguments.element("from"), arguments.element("to")));
    }
}
