package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.ElementHandle;
import com.aiqaramba.browser.internal.page.FramePath;
import java.util.List;
import org.openqa.selenium.WebElement;

/**
 * An element that is about to be used; the driver is in its frame.
 *
 * @param handle the way to the element
 * @param path its frame
 * @param inside elements that may stand in it and listen to the mouse
 * @param state its state now
 */
record ReadyElement(ElementHandle handle, FramePath path, List<ElementHandle> inside, ElementState state) {
    /** Returns the element as the driver takes it. */
    WebElement element() throws InterruptedException {
        return handle.element();
    }

    /** Returns the same element in another state. */
    ReadyElement in(ElementState now) {
        return new ReadyElement(handle, path, inside, now);
    }
}
