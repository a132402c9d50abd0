package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** A field that is typed into. The driver is in its frame. */
final class Field {
    private static final int MOST_ONE_BY_ONE = 200;
    private static final int MOST_RUNS = 20;
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(15);

    private final PageDriver browser;
    private final ElementInspector inspector;
    private final Pause pause;
    private final ReadyElement target;

    Field(PageDriver browser, ElementInspector inspector, Pause pause, ReadyElement target) {
        this.browser = browser;
        this.inspector = inspector;
        this.pause = pause;
        this.target = target;
    }

    boolean isOneLine() {
        return target.state().tag().equals("input");
    }

    boolean isProtected() {
        return target.state().type().equals("password");
    }

    /** Tells whether the browser takes numbers only, written as HTML has them. */
    boolean isNumber() {
        return target.state().type().equals("number");
    }

    /** Gives it the focus, with all of its content selected or the caret at its end. */
    JsonNode focus(boolean selected) throws InterruptedException {
        return inspector.ask(target.handle(), Script.FOCUS_FIELD, target.handle(), selected ? "all" : "end");
    }

    /** Reads what it holds. */
    String value() throws InterruptedException {
        return read("").path("value").asText();
    }

    /** Reads it after a text was typed. */
    JsonNode read(String typed) throws InterruptedException {
        return inspector.ask(target.handle(), Script.READ_FIELD, target.handle(), typed);
    }

    /** Types with the keyboard; what would be a key that leaves or submits is inserted without one. */
    void type(String text) throws InterruptedException {
        if (text.chars().filter(c -> c < ' ').count() > MOST_RUNS) {
            insert(text);
            return;
        }
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) < ' ') {
                press(text.substring(from, at));
                if (at < text.length()) {
                    insert(text.substring(at, at + 1));
                }
                from = at + 1;
            }
        }
    }

    /** Types one character after the other, with time for the page between; a text that is too long not at all. */
    void typeSlowly(String text) throws InterruptedException {
        if (text.length() > MOST_ONE_BY_ONE) {
            return;
        }
        for (int codePoint : text.codePoints().toArray()) {
            type(Character.toString(codePoint));
            pause.rest(BETWEEN_KEYS);
        }
    }

    /** Puts text where the caret is, as a paste does. */
    void insert(String text) throws InterruptedException {
        target.handle().run(Script.INSERT_TEXT, target.handle(), text);
    }

    /** Moves the caret to the end, in a field whose caret no script can move. */
    void toEnd() throws InterruptedException {
        press(Keys.END);
    }

    /** Deletes what is selected. */
    void delete() throws InterruptedException {
        press(Keys.DELETE);
    }

    private void press(CharSequence keys) throws InterruptedException {
        if (keys.length() > 0) {
            try {
                WebElement element = target.element();
                browser.tell(driver -> element.sendKeys(keys));
            } catch (ElementNotInteractableException inClosedShadow) {
                pressBlindly(keys);
            } catch (WebDriverException failure) {
                if (!ScriptFailure.isOne(failure)) {
                    throw failure;
                }
                pressBlindly(keys);
            }
        }
    }

    /** The driver does not see that it has the focus. */
    private void pressBlindly(CharSequence keys) throws InterruptedException {
        browser.tell(driver -> new Actions(driver, Duration.ZERO).sendKeys(keys).perform());
    }
}
