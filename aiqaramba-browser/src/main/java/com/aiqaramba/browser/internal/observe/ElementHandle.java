package com.aiqaramba.browser.internal.observe;

import java.util.List;
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

    /**
     * Leaves out of some elements those that are known not to stand in this one.
     *
     * @param others elements of the same document
     */
    default List<ElementHandle> mayHold(List<ElementHandle> others) throws InterruptedException {
        return others;
    }
}
