package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.HandleDialogAction;

/** Offers to answer a dialog. */
final class HandleDialogTool implements Tool {
    @Override
    public String name() {
        return "handle_dialog";
    }

    @Override
    public String description() {
        return "Answer an open dialog.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .flag("accept", "")
                .text("text", "If it asks for one.")
                .require("accept");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(new HandleDialogAction(arguments.flag("accept"), arguments.text("text", "")));
    }
}
