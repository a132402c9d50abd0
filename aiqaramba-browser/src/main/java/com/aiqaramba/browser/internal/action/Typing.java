package com.aiqaramba.browser.internal.action;

import com.aiqaramba.core.action.ActionResult;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One text that is typed into one field, in up to three ways, until the field holds it. */
final class Typing implements Given {
    private static final int MOST_TOLD = 200;
    private static final String TAKEN = "The page took it out of the field.";
    private static final Pattern PAIRED = Pattern.compile("[\\[\\](){}<>\"'`]");

    private final Field field;
    private final String text;
    private final boolean clear;
    private final JsonNode before;
    private final String wanted;
    /** As it was read last; the text is wanted as it is until then. */
    private Optional<JsonNode> latest = Optional.empty();

    /** Takes over a field that has the focus, with its content selected if that is to go. */
    Typing(Field field, String text, boolean clear, JsonNode before) {
        this.field = field;
        this.text = text;
        this.clear = clear;
        this.before = before;
        this.wanted = folded((clear ? "" : old()) + text);
    }

    private String old() {
        return before.path("value").asText();
    }

    private JsonNode read() throws InterruptedException {
        JsonNode now = field.read(wanted);
        latest = Optional.of(now);
        return now;
    }

    @Override
    public Optional<Change> in(Field now) throws InterruptedException {
        JsonNode held = now.read(wanted);
        Optional<JsonNode> earlier = latest;
        latest = Optional.of(held);
        if (value(held).equals(earlier.map(this::value).orElse(wanted))) {
            return Optional.empty();
        }
        if (holds(held)) {
            return Optional.of(Change.passing(ActionResult.done()));
        }
        boolean isEmptied = value(held).isEmpty();
        if (isReformatted(held)) {
            return Optional.of(new Change(told(held), differing(held), isEmptied));
        }
        return Optional.of(
                earlier.isPresent() && wasTakenSince(earlier.get(), held)
                        ? Change.passing(ActionResult.done(TAKEN))
                        : new Change(
                                ActionResult.failed("The field did not keep it: " + heldIn(held)),
                                differing(held),
                                isEmptied));
    }

    @Override
    public ActionResult gone(boolean isFramed) {
        return isFramed && latest.isEmpty()
                ? ActionResult.failed("The frame of the field was replaced while it was typed.")
                : ActionResult.done("The field is gone; look whether the page took what was typed.");
    }

    ActionResult run() throws InterruptedException {
        if (clear && text.isEmpty()) {
            // A key that deletes would mean something else in a field that is empty already.
            if (!old().isEmpty()) {
                field.delete();
            }
        } else {
            field.type(text);
        }
        JsonNode now = read();
        if (now.path("completed").asBoolean()) {
            field.delete();
            now = read();
        }
        if (holds(now) || !now.path("connected").asBoolean()) {
            return told(now);
        }
        if (wentOn(now) || wasTaken(now)) {
            return ActionResult.done(wentOn(now) ? "It went on into the fields behind." : TAKEN);
        }
        return now.path("focused").asBoolean() || isPerKey(now) ? again(now) : lostFocus(now);
    }

    private static boolean isPerKey(JsonNode now) {
        return now.path("active").asText().isEmpty();
    }

    private ActionResult again(JsonNode first) throws InterruptedException {
        if (field.isNumber()
                && !isReformatted(first)
                && !NumberReadings.of(value(first)).isEmpty()
                && !NumberReadings.of(wanted).isEmpty()) {
            return misread(first);
        }
        if (!clear || (isReformatted(first) && !hasClosed(first))) {
            return isReformatted(first) ? told(first) : refused(first);
        }
        JsonNode now = first;
        if (!hasClosed(first) && field.focus(true).path("focused").asBoolean()) {
            field.typeSlowly(text);
            now = read();
        }
        // What takes nothing of it refuses it; a paste would go round that.
        if (!holds(now) && takesSome(now) && field.focus(true).path("focused").asBoolean()) {
            field.insert(text);
            now = read();
        }
        return holds(now) || isReformatted(now) ? told(now) : refused(now);
    }

    private boolean takesSome(JsonNode now) {
        return !value(now).isEmpty() && !value(now).equals(folded(old()));
    }

    /** Editors close brackets and quotes by themselves. */
    private boolean hasClosed(JsonNode now) {
        return PAIRED.matcher(wanted).find()
                && PAIRED.matcher(value(now)).results().count()
                        > PAIRED.matcher(wanted).results().count();
    }

    /** A value that was refused leaves the old one. */
    private ActionResult refused(JsonNode now) throws InterruptedException {
        JsonNode last = now;
        if (clear
                && value(now).isEmpty()
                && !old().isEmpty()
                && field.focus(true).path("focused").asBoolean()) {
            field.insert(old());
            last = field.read(old());
        }
        return ActionResult.failed("The field did not take it: " + heldIn(last));
    }

    /** The browser leaves out of a number what it does not know there, which makes it another one. */
    private ActionResult misread(JsonNode now) throws InterruptedException {
        String forms = NumberReadings.of(wanted).stream()
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(" or "));
        JsonNode last = now;
        if (field.focus(true).path("focused").asBoolean()) {
            if (old().isEmpty()) {
                field.delete();
            } else {
                field.insert(old());
            }
            last = field.read(old());
        }
        return ActionResult.failed("The field did not take it: of this text it would hold \"" + value(now)
                + "\"; write " + forms + ". Now " + heldIn(last));
    }

    private ActionResult told(JsonNode now) {
        return !holds(now) && now.path("connected").asBoolean()
                ? ActionResult.done("The page wrote it in its own way: " + heldIn(now))
                : ActionResult.done();
    }

    private ActionResult lostFocus(JsonNode now) {
        return ActionResult.failed("The focus went to " + now.path("active").asText()
                + " while it was typed; a part may have gone there. " + capital(heldIn(now)));
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private String heldIn(JsonNode now) {
        return "it " + holding(now) + ".";
    }

    private String holding(JsonNode now) {
        String value = now.path("value").asText();
        if (field.isProtected()) {
            return "holds something else";
        }
        return value.isEmpty() ? "is empty" : "holds " + quoted(value);
    }

    private String differing(JsonNode now) {
        return holding(now) + (field.isProtected() ? " than it was given" : ", not " + quoted(wanted));
    }

    private static String quoted(String value) {
        return '"' + (value.length() > MOST_TOLD ? value.substring(0, MOST_TOLD) + "..." : value) + '"';
    }

    private boolean holds(JsonNode now) {
        return value(now).equals(wanted);
    }

    private String value(JsonNode now) {
        return folded(now.path("value").asText());
    }

    /** Fields for one character each hand on while one types. */
    private boolean wentOn(JsonNode now) {
        return !now.path("focused").asBoolean()
                && folded(now.path("row").asText()).equals(wanted);
    }

    /** A field of recipients turns what is typed into something beside it, an editor paints it elsewhere. */
    private boolean wasTaken(JsonNode now) {
        return wasTakenSince(before, now);
    }

    /** Editors write numbers and the like between the lines. */
    private boolean wasTakenSince(JsonNode earlier, JsonNode now) {
        List<String> lines = text.lines()
                .map(Typing::squeezed)
                .filter(line -> !line.isEmpty())
                .toList();
        String near = now.path("near").asText();
        return !value(now).contains(wanted)
                && value(now).length() < wanted.length()
                && lines.stream().allMatch(near::contains)
                && lines.stream()
                        .anyMatch(line ->
                                count(near, line) > count(earlier.path("near").asText(), line));
    }

    /** Numbers, telephones and cards get signs between, codes get other letters. */
    private boolean isReformatted(JsonNode now) {
        String letters = lettersOf(wanted);
        boolean isAlike = !letters.isEmpty() && lettersOf(value(now)).equals(letters);
        Set<BigDecimal> meant = NumberReadings.of(wanted);
        Set<BigDecimal> held = NumberReadings.of(value(now));
        if (meant.isEmpty() || held.isEmpty()) {
            return isAlike;
        }
        // What may mean two numbers is no matter of form where the browser takes one of them.
        boolean isClear = meant.size() == 1 || (isAlike && !field.isNumber());
        return isClear && !Collections.disjoint(meant, held);
    }

    private static String lettersOf(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static int count(String text, String words) {
        int count = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            count++;
        }
        return count;
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("[\\s\\u00a0]+", " ");
    }

    /** Line breaks of another platform, blanks of another kind and the line that ends an editor make no difference. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .replace("\u200b", "")
                .replaceAll("\n+$", "");
    }
}
