package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.FramePath;
import org.openqa.selenium.WebElement;

/**
 * An element that is about to be used; the driver is in its frame.
 *
 * @param element the element
 * @param path its frame
 * @param state its state now
 */
record ReadyElement(WebElement element, FramePath path, ElementState state) {}
