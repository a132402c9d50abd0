package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.action.Pointer.Task;
import com.aiqaramba.browser.internal.observe.ElementHandle;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ElementPoint;
import com.aiqaramba.core.action.ElementRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/**
 * Way to the field that takes what is typed into something that is none: editors such as CodeMirror and Ace paint their
 * text and take it in a field that nobody sees, and cells of tables get one. It has the focus once one clicks there.
 */
record InnerField(PageDriver browser, Elements elements, Pointer pointer, Mouse mouse) {
    /** A click on anything else may mean more than that one wants to type there. */
    private static final Set<String> ROLES =
            Set.of("application", "cell", "code", "generic", "gridcell", "group", "region");

    /**
     * Clicks and finds the field that has the focus then.
     *
     * @param emptied whether what is typed replaces what the editor holds
     */
    Optional<ReadyElement> in(ElementRef name, ReadyElement target, boolean emptied) throws InterruptedException {
        if (!ROLES.contains(target.state().role())) {
            return Optional.empty();
        }
        Wanted wanted = Wanted.pressed(ElementPoint.MIDDLE);
        Pointer.Deed deed = (place, arrival) -> mouse.click(place, new ClickAction(name), arrival);
        boolean done = pointer.use(elements.again(target, wanted), new Task(name, wanted, Task.Kind.CLICK, deed))
                .isDone();
        Optional<ElementHandle> field = done ? focused(target) : Optional.empty();
        if (field.isEmpty()) {
            return Optional.empty();
        }
        ReadyElement found = elements.again(
                new ReadyElement(field.get(), target.path(), List.of(), target.state()), Wanted.TYPED.unscrolled());
        if (emptied) {
            // What the field holds is not what the editor holds.
            browser.tell(driver -> new Actions(driver, Duration.ZERO)
                    .keyDown(Keys.CONTROL)
                    .sendKeys("a")
                    .keyUp(Keys.CONTROL)
                    .perform());
        }
        return Optional.of(found);
    }

    private Optional<ElementHandle> focused(ReadyElement target) throws InterruptedException {
        elements.enter(target);
        return target.handle().run(Script.FIELD_VALUES, target.handle()) instanceof List<?> parts
                        && parts.size() == 3
                        && parts.get(2) instanceof ElementHandle field
                ? Optional.of(field)
                : Optional.empty();
    }
}
