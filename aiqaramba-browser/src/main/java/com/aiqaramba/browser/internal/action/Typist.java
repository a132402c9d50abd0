package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.credential.Secret;
import java.util.Set;
import java.util.regex.Pattern;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Types into fields. Messages never hold what was typed: Selenium's own do, so they are not passed on. */
final class Typist {
    /**
     * Types of fields that a person picks from rather than types into; the keys for it differ from language to
     * language.
     */
    private static final Set<String> PICKED =
            Set.of("date", "time", "datetime-local", "month", "week", "color", "range");

    private static final Pattern SPECIAL_KEY = Pattern.compile("[\\uE000-\\uF8FF]");

    private final PageDriver browser;

    Typist(PageDriver browser) {
        this.browser = browser;
    }

    ActionResult type(ReadyElement target, CharSequence text, boolean clear) throws InterruptedException {
        if (SPECIAL_KEY.matcher(text).find()) {
            return ActionResult.failed("The text has characters from U+E000 to U+F8FF, which WebDriver takes for keys;"
                    + " they cannot be typed.");
        }
        try {
            return PICKED.contains(target.state().type()) ? set(target, text) : press(target, text, clear);
        } catch (ElementNotInteractableException hidden) {
            return ActionResult.failed("The field cannot be reached with the keyboard.");
        }
    }

    /** Replaces the content of a field by a secret. */
    ActionResult typeSecret(ReadyElement target, Secret secret) throws InterruptedException {
        String typed = secret.use(String::new);
        return type(target, typed, true);
    }

    private ActionResult press(ReadyElement target, CharSequence text, boolean clear) throws InterruptedException {
        WebElement field = target.element();
        if (clear) {
            browser.run(Script.SELECT_CONTENT, field);
            // In one go: between two commands a field in a shadow root loses the focus, and some then fill themselves.
            browser.tell(driver -> field.sendKeys(Keys.BACK_SPACE, text));
        } else if (text.length() > 0) {
            browser.tell(driver -> field.sendKeys(text));
        }
        return ActionResult.done();
    }

    private ActionResult set(ReadyElement target, CharSequence text) throws InterruptedException {
        Object value = browser.run(Script.SET_VALUE, target.element(), text.toString());
        return text.toString().equals(value)
                ? ActionResult.done()
                : ActionResult.failed(
                        "A field of type " + target.state().type() + " did not take this value; it needs the form"
                                + " of HTML, like 2026-01-31 for a date or 14:30 for a time.");
    }
}
