package com.aiqaramba.core.internal.tool;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.ElementQuery;

/** Reads a check in the form in which the tools describe it. */
final class CheckReader {
    private CheckReader() {}

    static Check read(Arguments arguments) {
        String kind = arguments.word("kind");
        try {
            return switch (kind) {
                case "text" -> Check.text(arguments.text("text"));
                case "no_text" -> Check.noText(arguments.text("text"));
                case "url" -> Check.url(arguments.text("text"));
                case "element" -> Check.element(query(arguments), arguments.choice("state", ElementCondition.class));
                case "count" -> Check.count(query(arguments), arguments.integer("count"));
                case "value" -> Check.value(query(arguments), arguments.text("value"));
                default ->
                    throw new UnusableCall(
                            "A check's 'kind' must be one of text, no_text, element, url, count, value.");
            };
        } catch (IllegalArgumentException cannotFail) {
            throw new UnusableCall(String.valueOf(cannotFail.getMessage()));
        }
    }

    private static ElementQuery query(Arguments arguments) {
        return new ElementQuery(arguments.text("role", ""), arguments.text("name", ""));
    }
}
