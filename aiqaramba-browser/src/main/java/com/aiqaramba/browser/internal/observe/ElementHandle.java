package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.Script;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** Way to an element that was read; a reference for the driver is made when it is used. For one thread at a time. */
public interface ElementHandle {
    /**
     * Returns the element.
     *
     * @throws StaleElementReferenceException when it is gone
     */
    WebElement element() throws InterruptedException;

    /**
     * Runs a script in the element's document; the driver is in its frame.
     *
     * @param arguments values, handles of the same document, and lists of these
     * @return its answer, with handles in the place of elements
     * @throws StaleElementReferenceException when an element among the arguments is gone
     */
    @Nullable
    Object run(Script script, Object... arguments) throws InterruptedException;
}
