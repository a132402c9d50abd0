package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.FramePath;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/**
 * A numbered element as it was seen. Nothing in the page tells that it was.
 *
 * @param number its number
 * @param role its role then
 * @param name its name then
 * @param writtenRole its role as scripts know it, who are not told what a custom element tells the browser alone
 * @param writtenName its name as scripts know it
 * @param fingerprint tells it apart from others of the same role and name by what stands round it
 * @param frame the name of its frame
 * @param path the way to its frame
 * @param handle the way to the element
 */
public record SeenElement(
        int number,
        String role,
        String name,
        String writtenRole,
        String writtenName,
        int fingerprint,
        String frame,
        FramePath path,
        ElementHandle handle) {
    /**
     * Returns the element.
     *
     * @throws StaleElementReferenceException when it is gone
     */
    public WebElement element() throws InterruptedException {
        return handle.element();
    }

    /** Tells whether a person would say that both are the same. */
    public boolean looksLike(SeenElement other) {
        return role.equals(other.role) && name.equals(other.name) && frame.equals(other.frame);
    }
}
