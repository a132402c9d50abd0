package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.NavigateAction;

/** Offers to open an address. */
final class OpenUrlTool implements Tool {
    @Override
    public String name() {
        return "open_url";
    }

    @Override
    public String description() {
        return "Open an allowed address.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema().text("url", "").require("url");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(new NavigateAction(arguments.text("url")));
    }
}
