package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.PageDriver;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** Element that was read in a world of our own; the driver's reference is made when it is used first. */
final class WorldElement implements ElementHandle {
    private final PageDriver browser;
    private final FrameWorld world;
    private final int number;
    private @Nullable WebElement element;

    WorldElement(PageDriver browser, FrameWorld world, int number) {
        this.browser = browser;
        this.world = world;
        this.number = number;
    }

    @Override
    public WebElement element() throws InterruptedException {
        WebElement known = element;
        if (known == null) {
            NodeReference reference = world.element(number)
                    .orElseThrow(
                            () -> new StaleElementReferenceException("The element is not in the document any more."));
            known = browser.ask(reference::in);
            element = known;
        }
        return known;
    }
}
