package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.check.MessageCheck;
import com.aiqaramba.core.check.OrderCheck;
import com.aiqaramba.core.check.TextCheck;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form in which the model states a check, the same in all tools, and how it is read. */
final class CheckForm {
    private static final Pattern METHOD = Pattern.compile("[A-Z]+ ");

    private CheckForm() {}

    /** The kinds of checks that the model can state, with what each says. */
    private enum Kind {
        TEXT("text is shown", check -> Check.text(check.text("text"))),
        ELEMENT(
                "one of this role and name has this state; a row's name may be its cells",
                check -> Check.element(query(check), check.choice("state", ElementCondition.class))),
        VALUE("one has exactly this value", check -> Check.value(query(check), check.text("value"))),
        COUNT("so many of them", check -> Check.count(query(check), check.integer("count"))),
        AT_LEAST("so many of them", check -> Check.atLeast(query(check), check.integer("count"))),
        AT_MOST("so many of them", check -> Check.atMost(query(check), check.integer("count"))),
        NUMBERS(
                "text relates labelled numbers: sum(\"Price\") + \"Shipping\" = \"Total\"",
                check -> Check.numbers(check.text("text"))),
        ASCENDING(
                "the column or role in text is sorted so",
                check -> Check.order(check.text("text"), OrderCheck.Order.ASCENDING)),
        DESCENDING(
                "the column or role in text is sorted so",
                check -> Check.order(check.text("text"), OrderCheck.Order.DESCENDING)),
        ENTRIES(
                "it has exactly those in value, in order: a | b",
                check -> Check.entries(
                        check.text("text"), check.text("value").strip().split("\\s*\\|\\s*", -1))),
        UNCHANGED("one holds what it held first", check -> Check.unchanged(query(check))),
        DETAIL("one's target, level or choices have value", check -> Check.detail(query(check), check.text("value"))),
        URL("it has text", check -> Check.url(check.text("text"))),
        TITLE("it has text", check -> Check.title(check.text("text"))),
        MESSAGE("one with text came during the run", check -> message(check, MessageCheck.Source.PAGE)),
        CONSOLE_ERROR("one with text came during the run", check -> message(check, MessageCheck.Source.CONSOLE)),
        FAILED_REQUEST("one with text came during the run", check -> message(check, MessageCheck.Source.REQUEST)),
        REQUEST("text, as POST /orders, was answered with status count", CheckForm::request),
        DOWNLOAD(
                "a file with text in its name came, of count bytes or more",
                check -> Check.download(check.text("text"), check.integer("count", 0))),
        /** Understood, but not offered: a text with not. */
        NO_TEXT("", check -> Check.noText(check.text("text"))),
        /** Understood, but not offered: a message with not. */
        NO_MESSAGE("", check -> Check.noMessage(check.text("text", "")));

        private final String meaning;
        private final Function<Arguments, Check> reading;

        Kind(String meaning, Function<Arguments, Check> reading) {
            this.meaning = meaning;
            this.reading = reading;
        }

        String word() {
            return ObjectSchema.word(this);
        }
    }

    /** Returns a new schema, to which a tool can add what else it wants to know. */
    static ObjectSchema schema() {
        return new ObjectSchema(meanings())
                .words("kind", offered().map(Kind::word).toList())
                .text("text", "")
                .text("or", "Another text that will do.")
                .text("role", "As listed.")
                .text("name", "Whole words of it.")
                .choice("state", ElementCondition.class, "")
                .integer("count", "")
                .text("value", "")
                .text("within", "Words of its row, item, dialog or heading.")
                .flag("not", "")
                .require("kind");
    }

    /** Says what the kinds mean; what several have in common is said once. */
    private static String meanings() {
        Map<String, String> words = offered()
                .collect(Collectors.toMap(
                        kind -> kind.meaning, Kind::word, (some, more) -> some + ", " + more, LinkedHashMap::new));
        return words.entrySet().stream()
                .map(entry -> entry.getValue() + ": " + entry.getKey() + ".")
                .collect(Collectors.joining(" "));
    }

    /** Returns a schema of the same form in few words, for another tool beside the one that explains it. */
    static ObjectSchema reference() {
        return new ObjectSchema()
                .text("kind", "")
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

    private static Stream<Kind> offered() {
        return Arrays.stream(Kind.values()).filter(kind -> !kind.meaning.isEmpty());
    }

    /** What came without a text is any of its source; only its absence is a statement. */
    private static Check message(Arguments check, MessageCheck.Source source) {
        boolean not = check.flag("not", false);
        return new MessageCheck(source, check.text("text", ""), !not);
    }

    /** A method may stand before the address. */
    private static Check request(Arguments check) {
        String text = check.text("text").strip();
        String method = METHOD.matcher(text).lookingAt() ? text.substring(0, text.indexOf(' ')) : "";
        return Check.request(method, text.substring(method.length()).strip(), check.integer("count", 0));
    }

    static Check read(Arguments check) {
        String word = check.text("kind");
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UnusableCall("A check's 'kind' must be one of "
                        + offered().map(Kind::word).collect(Collectors.joining(", ")) + "."));
        String other = check.text("or", "");
        Check first = kind.reading.apply(check);
        Check plain = other.isBlank() ? first : Check.either(first, kind.reading.apply(check.with("text", other)));
        String scope = check.text("within", "");
        Check scoped = scope.isBlank() ? plain : Check.within(new ElementQuery("", scope), plain);
        boolean not = check.flag("not", false) && !(plain instanceof MessageCheck);
        return not ? negated(scoped) : scoped;
    }

    private static Check negated(Check check) {
        return check instanceof TextCheck text ? Check.noText(text.text()) : Check.not(check);
    }

    private static ElementQuery query(Arguments check) {
        return new ElementQuery(check.text("role", ""), check.text("name", ""));
    }
}
