package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.check.OrderCheck;
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
                "an element with this role and name has this state; of a row the name may be its cells",
                check -> Check.element(query(check), check.choice("state", ElementCondition.class))),
        VALUE(
                "an element with this role and name has exactly this value",
                check -> Check.value(query(check), check.text("value"))),
        COUNT(
                "exactly count elements with this role and name",
                check -> Check.count(query(check), check.integer("count"))),
        AT_LEAST("count or more", check -> Check.atLeast(query(check), check.integer("count"))),
        AT_MOST("count or fewer", check -> Check.atMost(query(check), check.integer("count"))),
        NUMBERS(
                "text is a relation of labelled numbers, such as sum(\"Price\") + \"Shipping\" = \"Total\"",
                check -> Check.numbers(check.text("text"))),
        ASCENDING(
                "the column or role in text is sorted",
                check -> Check.order(check.text("text"), OrderCheck.Order.ASCENDING)),
        DESCENDING("the other way", check -> Check.order(check.text("text"), OrderCheck.Order.DESCENDING)),
        URL("the address contains text", check -> Check.url(check.text("text"))),
        TITLE("the title does", check -> Check.title(check.text("text"))),
        MESSAGE("a message with text came during the run", check -> Check.message(check.text("text"))),
        NO_MESSAGE("none did", check -> Check.noMessage(check.text("text", ""))),
        NO_CONSOLE_ERROR("none came", check -> Check.noConsoleErrors()),
        NO_FAILED_REQUEST("none was made", check -> Check.noFailedRequests());

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
                .text("text", "")
                .text("role", "The ARIA role as listed, for example button.")
                .text("name", "The accessible name or whole words of it.")
                .choice("state", ElementCondition.class, "For element.")
                .integer("count", "")
                .text("value", "")
                .text("within", "Words of the row, item, dialog or heading in which it must hold.")
                .flag("not", "True: it must not hold.")
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
                .text("within", "")
                .flag("not", "")
                .require("kind");
    }

    static Check read(Arguments check) {
        String word = check.text("kind");
        Check plain = Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UnusableCall("A check's 'kind' must be one of "
                        + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", ")) + "."))
                .reading
                .apply(check);
        String scope = check.text("within", "");
        Check scoped = scope.isBlank() ? plain : Check.within(new ElementQuery("", scope), plain);
        return check.flag("not", false) ? Check.not(scoped) : scoped;
    }

    private static ElementQuery query(Arguments check) {
        return new ElementQuery(check.text("role", ""), check.text("name", ""));
    }
}
