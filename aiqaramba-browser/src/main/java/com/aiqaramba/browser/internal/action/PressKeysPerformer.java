package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.PressKeysAction;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Performer that presses keys in an element, or in the frame that has the focus. */
final class PressKeysPerformer implements Performer<PressKeysAction> {
    private static final int DEEPEST_FRAME = 5;

    private final PageDriver browser;
    private final Elements elements;
    private final ElementInspector inspector;
    private final Clipboard clipboard;

    PressKeysPerformer(PageDriver browser, Elements elements, ElementInspector inspector, Clipboard clipboard) {
        this.browser = browser;
        this.elements = elements;
        this.inspector = inspector;
        this.clipboard = clipboard;
    }

    @Override
    public ActionResult perform(PressKeysAction action) throws InterruptedException {
        Optional<List<List<String>>> row = Keyboard.row(action.keys());
        if (row.isEmpty()) {
            return ActionResult.failed("Unknown key in '" + action.keys() + "'; use names like Enter, Escape, Tab,"
                    + " ArrowDown, PageDown, Control+A or one character, with blanks between, at most "
                    + Keyboard.MOST + ".");
        }
        if (row.get().stream().anyMatch(Keyboard::copies) && clipboard.isClosed()) {
            return ActionResult.refused("Nothing is copied from a page that holds a secret.");
        }
        if (action.element().isEmpty()) {
            enterFocusedFrameUnlessHidden();
            press(row.get());
            return ActionResult.done();
        }
        ElementRef element = action.element().get();
        return elements.use(element, Wanted.USABLE, target -> pressIn(element, target, row.get()));
    }

    private ActionResult pressIn(ElementRef name, ReadyElement target, List<List<String>> row)
            throws InterruptedException {
        JsonNode focus = inspector.ask(target.handle(), Script.FOCUS_FIELD, target.handle(), "");
        if (!focus.path("focused").asBoolean()) {
            String active = focus.path("active").asText();
            return ActionResult.failed(name + " did not get the focus"
                    + (active.isEmpty() ? "" : ", which is on " + active) + "; nothing was pressed.");
        }
        press(row);
        return focusAfter(target);
    }

    /** Tells where the keys would go now, when that is no longer the element. */
    private ActionResult focusAfter(ReadyElement target) throws InterruptedException {
        try {
            String active = inspector
                    .ask(target.handle(), Script.READ_FIELD, target.handle(), "")
                    .path("active")
                    .asText();
            return active.isEmpty() ? ActionResult.done() : ActionResult.done("The focus is on " + active + " now.");
        } catch (WebDriverException goneOrDialog) {
            return ActionResult.done();
        }
    }

    /** The driver asks the page; keys go to what has the focus in any case, but in a frame of another site. */
    private void enterFocusedFrameUnlessHidden() throws InterruptedException {
        try {
            enterFocusedFrame();
        } catch (WebDriverException failure) {
            if (!ScriptFailure.isOne(failure)) {
                throw failure;
            }
        }
    }

    private void enterFocusedFrame() throws InterruptedException {
        for (int depth = 0; depth < DEEPEST_FRAME; depth++) {
            WebElement focused = browser.ask(driver -> driver.switchTo().activeElement());
            if (!browser.ask(driver -> focused.getTagName()).endsWith("frame")) {
                return;
            }
            browser.enterInner(focused);
        }
    }

    private void press(List<List<String>> row) throws InterruptedException {
        browser.tell(driver -> {
            Actions keys = new Actions(driver);
            for (List<String> chord : row) {
                List<String> held = chord.subList(0, chord.size() - 1);
                held.forEach(keys::keyDown);
                keys.sendKeys(chord.get(chord.size() - 1));
                held.forEach(keys::keyUp);
            }
            keys.perform();
        });
    }
}
