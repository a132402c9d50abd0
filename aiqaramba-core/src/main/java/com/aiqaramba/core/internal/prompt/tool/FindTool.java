package com.aiqaramba.core.internal.prompt.tool;

/** Offers to search the page. */
final class FindTool implements Tool {
    @Override
    public String name() {
        return "find";
    }

    @Override
    public String description() {
        return "Search the whole page, also what was cut, for a text. Call it alone: what it finds is lost when an"
                + " action follows.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema().text("text", "A part of the wanted text.").require("text");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Query.Find(arguments.text("text"));
    }
}
