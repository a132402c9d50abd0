package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.StaleElementReferenceException;

/**
 * Types into fields, and looks what they hold afterwards. What the fast way did not bring about is tried key by key,
 * and
 * then as a paste. Selenium's own messages hold what was typed, so they are not passed on.
 */
final class Typist {
    /**
     * Types of fields that a person picks from rather than types into; the keys for it differ from language to
     * language.
     */
    private static final Set<String> PICKED =
            Set.of("date", "time", "datetime-local", "month", "week", "color", "range");

    private static final Pattern SPECIAL_KEY = Pattern.compile("[\\uE000-\\uF8FF]");
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
    private static final String ONE_LINE = "It is a field of one line: line breaks became blanks, as in a paste.";

    private final PageDriver browser;
    private final ElementInspector inspector;
    private final Pause pause;

    Typist(PageDriver browser, ElementInspector inspector, Pause pause) {
        this.browser = browser;
        this.inspector = inspector;
        this.pause = pause;
    }

    /**
     * Result of typing.
     *
     * @param given what the field holds from then on; empty when it was not typed into
     */
    record Entry(ActionResult result, Optional<Given> given) {
        static Entry failed(String message) {
            return new Entry(ActionResult.failed(message), Optional.empty());
        }
    }

    /** Returns a field as it is read. */
    Field field(ReadyElement target) {
        return new Field(browser, inspector, pause, target);
    }

    Entry type(ReadyElement target, String text, boolean clear) throws InterruptedException {
        if (SPECIAL_KEY.matcher(text).find()) {
            return Entry.failed("The text has characters from U+E000 to U+F8FF, which WebDriver takes for keys;"
                    + " they cannot be typed.");
        }
        try {
            return PICKED.contains(target.state().type()) ? set(target, text) : type(field(target), text, clear);
        } catch (ElementNotInteractableException hidden) {
            return Entry.failed("The field cannot be reached with the keyboard.");
        }
    }

    private static Entry type(Field field, String text, boolean clear) throws InterruptedException {
        String fitting = field.isOneLine() ? LINE_BREAK.matcher(text).replaceAll(" ") : text;
        JsonNode before = field.focus(clear);
        if (!before.path("focused").asBoolean()) {
            return Entry.failed("The field did not get the focus"
                    + (before.path("active").asText().isEmpty()
                            ? ""
                            : ", which is on " + before.path("active").asText())
                    + "; nothing was typed.");
        }
        if (!clear && !before.path("caret").asBoolean()) {
            field.toEnd();
        }
        Typing typing = new Typing(field, fitting, clear, before);
        ActionResult result = typed(typing);
        ActionResult told = result.isDone() && !fitting.equals(text)
                ? result.mapText(message -> (ONE_LINE + " " + message).strip())
                : result;
        return new Entry(told, Optional.of(typing));
    }

    private static ActionResult typed(Typing typing) throws InterruptedException {
        try {
            return typing.run();
        } catch (StaleElementReferenceException gone) {
            return ActionResult.done("The page built the field anew meanwhile.");
        }
    }

    private static Entry set(ReadyElement target, String text) throws InterruptedException {
        Object value = target.handle().run(Script.SET_VALUE, target.handle(), text);
        Optional<String> held = Optional.ofNullable(value).map(String::valueOf);
        return held.isPresent() && isSame(held.get(), text)
                ? new Entry(ActionResult.done(), Optional.of(new GivenValue(held.get())))
                : Entry.failed("A field of type " + target.state().type() + " did not take this value; it needs"
                        + " the form of HTML, like 2026-01-31 for a date or 14:30 for a time. It holds \""
                        + held.orElse("") + "\".");
    }

    /** A range or a time may write the same number in another way. */
    private static boolean isSame(String held, String text) {
        return held.equalsIgnoreCase(text.strip()) || held.equals(text.strip() + ":00");
    }
}
