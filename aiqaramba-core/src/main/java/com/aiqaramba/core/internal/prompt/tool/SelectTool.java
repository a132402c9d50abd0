package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.SelectAction;

/** Offers to choose from a list. */
final class SelectTool implements Tool {
    @Override
    public String name() {
        return "select_option";
    }

    @Override
    public String description() {
        return "Choose exactly these options of a native list.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .integer("element", "")
                .texts("options", "\"Group > Option\" where ambiguous.")
                .require("element", "options");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(new SelectAction(arguments.element("element"), arguments.texts("options")));
    }
}
