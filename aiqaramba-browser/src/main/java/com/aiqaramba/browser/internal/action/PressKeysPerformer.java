package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.PressKeysAction;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Performer that presses keys in the frame that has the focus. */
final class PressKeysPerformer implements Performer<PressKeysAction> {
    private static final int DEEPEST_FRAME = 5;

    private final PageDriver browser;

    PressKeysPerformer(PageDriver browser) {
        this.browser = browser;
    }

    @Override
    public ActionResult perform(PressKeysAction action) throws InterruptedException {
        Optional<List<String>> chord = Keyboard.chord(action.keys()).map(Keyboard::asKeys);
        if (chord.isEmpty()) {
            return ActionResult.failed("Unknown key in '" + action.keys()
                    + "'; use names like Enter, Escape, Tab, ArrowDown, PageDown, Control+A or one character.");
        }
        enterFocusedFrame();
        press(chord.get());
        return ActionResult.done();
    }

    private void enterFocusedFrame() throws InterruptedException {
        for (int depth = 0; depth < DEEPEST_FRAME; depth++) {
            WebElement focused = browser.ask(driver -> driver.switchTo().activeElement());
            if (!browser.ask(driver -> focused.getTagName()).endsWith("frame")) {
                return;
            }
            browser.tell(driver -> driver.switchTo().frame(focused));
        }
    }

    private void press(List<String> chord) throws InterruptedException {
        browser.tell(driver -> {
            Actions keys = new Actions(driver);
            List<String> held = chord.subList(0, chord.size() - 1);
            held.forEach(keys::keyDown);
            keys.sendKeys(chord.get(chord.size() - 1));
            held.forEach(keys::keyUp);
            keys.perform();
        });
    }
}
