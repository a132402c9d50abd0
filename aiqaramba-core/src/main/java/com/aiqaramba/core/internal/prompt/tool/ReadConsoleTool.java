package com.aiqaramba.core.internal.prompt.tool;

/** Offers the console. */
final class ReadConsoleTool implements Tool {
    @Override
    public String name() {
        return "read_console";
    }

    @Override
    public String description() {
        return "Read the latest lines of the console, oldest first: messages of scripts, uncaught errors, failed"
                + " requests. Call it alone.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .text("text", "Only lines that contain this text; all if left out.")
                .flag("errors_only", "Only warnings and errors; false if left out.");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Query.ReadConsole(arguments.text("text", ""), arguments.flag("errors_only", false));
    }
}
