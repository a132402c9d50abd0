package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.PageDriver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Override
    public List<ElementHandle> mayHold(List<ElementHandle> others) throws InterruptedException {
        Map<Integer, ElementHandle> here = new LinkedHashMap<>();
        for (ElementHandle other : others) {
            if (other instanceof WorldElement apart && apart.world == world) {
                here.put(apart.number, other);
            }
        }
        here.keySet().retainAll(here.isEmpty() ? Set.of() : world.inside(number, here.keySet()));
        return List.copyOf(here.values());
    }
}
