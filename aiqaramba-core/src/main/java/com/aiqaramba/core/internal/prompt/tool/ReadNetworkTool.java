package com.aiqaramba.core.internal.prompt.tool;

/** Offers the requests of the pages. */
final class ReadNetworkTool implements Tool {
    @Override
    public String name() {
        return "read_network";
    }

    @Override
    public String description() {
        return "Read the latest requests of the pages, oldest first: method, status, size, address. Call it alone.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .text("text", "Only requests whose address contains this text; all if left out.")
                .flag(
                        "errors_only",
                        "Only requests without an answer or with a status of 400 or more; false if left out.");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Query.ReadNetwork(arguments.text("text", ""), arguments.flag("errors_only", false));
    }
}
