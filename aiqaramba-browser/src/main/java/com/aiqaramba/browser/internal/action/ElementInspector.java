package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** Inspector of live elements. */
final class ElementInspector {
    private final JsonMapper json = new JsonMapper();
    private final PageDriver browser;

    ElementInspector(PageDriver browser) {
        this.browser = browser;
    }

    /** Scrolls first, because lists that reuse their rows change them while scrolling. */
    ElementState scrollToAndLook(WebElement element) throws InterruptedException {
        browser.runAsync(Script.SCROLL_TO, element);
        return look(element);
    }

    ElementState look(WebElement element) throws InterruptedException {
        try {
            return ElementState.of(json.readTree(String.valueOf(browser.run(Script.LOOK, element))));
        } catch (JsonProcessingException meddledWith) {
            throw new StaleElementReferenceException("The page does not let the element be looked at.");
        }
    }
}
