package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebElement;

/** Element that the driver has a reference to; scripts about it run in the world of its page. */
record DriverElement(PageDriver browser, WebElement element) implements ElementHandle {
    @Override
    public @Nullable Object run(Script script, Object... arguments) throws InterruptedException {
        return fromDriver(browser.run(script, forDriver(List.of(arguments)).toArray()));
    }

    private @Nullable Object fromDriver(@Nullable Object answer) {
        if (answer instanceof List<?> several) {
            List<@Nullable Object> all = new ArrayList<>();
            several.forEach(one -> all.add(fromDriver(one)));
            return all;
        }
        return answer instanceof WebElement found ? new DriverElement(browser, found) : answer;
    }

    private static List<Object> forDriver(List<?> arguments) throws InterruptedException {
        List<Object> all = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof ElementHandle handle) {
                all.add(handle.element());
            } else {
                all.add(argument instanceof List<?> several ? forDriver(several) : argument);
            }
        }
        return all;
    }
}
