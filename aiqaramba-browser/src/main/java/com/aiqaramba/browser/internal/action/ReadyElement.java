package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.FramePath;
import java.util.List;
import org.openqa.selenium.WebElement;

/**
 * An element that is about to be used; the driver is in its frame.
 *
 * @param element the element
 * @param path its frame
 * @param inside elements that may stand in it and listen to the mouse
 * @param state its state now
 */
record ReadyElement(WebElement element, FramePath path, List<WebElement> inside, ElementState state) {
    /** Returns the same element in another state. */
    ReadyElement in(ElementState now) {
        return new ReadyElement(element, path, inside, now);
    }
}
