package com.aiqaramba.core.internal.prompt.tool;

/** Offers the parts of a page that was cut. */
final class ReadMoreTool implements Tool {
    @Override
    public String name() {
        return "read_more";
    }

    @Override
    public String description() {
        return "Read one part of a page that was cut. Call it alone.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema().integer("part", "From 1.").require("part");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Query.ReadMore(arguments.integer("part"));
    }
}
