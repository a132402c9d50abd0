package com.aiqaramba.browser.internal.observe;

import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** Way to an element that was read; a reference for the driver is made when it is used. For one thread at a time. */
@FunctionalInterface
public interface ElementHandle {
    /**
     * Returns the element.
     *
     * @throws StaleElementReferenceException when it is gone
     */
    WebElement element() throws InterruptedException;
}
