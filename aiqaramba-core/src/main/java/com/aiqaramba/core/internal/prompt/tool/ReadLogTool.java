package com.aiqaramba.core.internal.prompt.tool;

/** Offers what the pages have logged. */
final class ReadLogTool implements Tool {
    /** Log of the pages. */
    private enum Log {
        CONSOLE,
        NETWORK
    }

    @Override
    public String name() {
        return "read_log";
    }

    @Override
    public String description() {
        return "Read the latest console lines or requests. Call it alone.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .choice("log", Log.class, "")
                .text("text", "")
                .flag("errors_only", "")
                .require("log");
    }

    @Override
    public Command read(Arguments arguments) {
        String text = arguments.text("text", "");
        boolean errorsOnly = arguments.flag("errors_only", false);
        return switch (arguments.choice("log", Log.class)) {
            case CONSOLE -> new Query.ReadConsole(text, errorsOnly);
            case NETWORK -> new Query.ReadNetwork(text, errorsOnly);
        };
    }
}
