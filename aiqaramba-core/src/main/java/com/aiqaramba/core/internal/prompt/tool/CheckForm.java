package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.ElementQuery;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The form in which the model states a check, the same in all tools, and how it is read. */
final class CheckForm {
    private CheckForm() {}

    /** The kinds of checks that the model can state, with what each says. */
    private enum Kind {
        TEXT("text is shown", check -> Check.text(check.text("text"))),
        NO_TEXT("text is not shown", check -> Check.noText(check.text("text"))),
        ELEMENT(
                "an element with this role and name has this state",
                check -> Check.element(query(check), check.choice("state", ElementCondition.class))),
        URL("the address contains text", check -> Check.url(check.text("text"))),
        COUNT(
                "exactly so many elements with this role and name",
                check -> Check.count(query(check), check.integer("count"))),
        VALUE(
                "an element with this role and name has exactly this value",
                check -> Check.value(query(check), check.text("value")));

        private final String meaning;
        private final Function<Arguments, Check> reading;

        Kind(String meaning, Function<Arguments, Check> reading) {
            this.meaning = meaning;
            this.reading = reading;
        }

        String word() {
            return ObjectSchema.word(this);
        }

        String sentence() {
            return word() + ": " + meaning + ".";
        }
    }

    /** Returns a new schema, to which a tool can add what else it wants to know. */
    static ObjectSchema schema() {
        String kinds = Arrays.stream(Kind.values()).map(Kind::sentence).collect(Collectors.joining(" "));
        return new ObjectSchema("A statement about the page. kind " + kinds)
                .choice("kind", Kind.class, "")
                .text("text", "For text, no_text and url.")
                .text("role", "For element, count and value: the ARIA role as listed, for example button.")
                .text("name", "For element, count and value: the accessible name or whole words of it.")
                .choice("state", ElementCondition.class, "For element.")
                .integer("count", "For count.")
                .text("value", "For value.")
                .require("kind");
    }

    /** Returns a schema of the same form in few words, for other tools beside the one that explains it. */
    static ObjectSchema reference() {
        return new ObjectSchema("A check as in " + Tools.FINISH + ".")
                .choice("kind", Kind.class, "")
                .text("text", "")
                .text("role", "")
                .text("name", "")
                .text("state", "")
                .integer("count", "")
                .text("value", "")
                .require("kind");
    }

    static Check read(Arguments check) {
        String word = check.text("kind");
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UnusableCall("A check's 'kind' must be one of "
                        + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", ")) + "."))
                .reading
                .apply(check);
    }

    private static ElementQuery query(Arguments check) {
        return new ElementQuery(check.text("role", ""), check.text("name", ""));
    }
}
