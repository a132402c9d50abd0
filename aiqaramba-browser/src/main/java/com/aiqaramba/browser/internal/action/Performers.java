package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.observe.Snapshot;
import com.aiqaramba.browser.internal.page.Browser;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.BrowserAction.Click;
import com.aiqaramba.core.action.BrowserAction.Navigate;
import com.aiqaramba.core.spi.SessionRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Knows who does which action. For one thread at a time. */
public final class Performers {
    private final Map<Class<?>, Performer<BrowserAction>> performers = new HashMap<>();

    /**
     * Makes one performer of each kind.
     *
     * @param latest the snapshot whose numbers references mean
     */
    public Performers(Browser browser, PageReader reader, SessionRequest request, Supplier<Snapshot> latest) {
        Elements elements = new Elements(browser, reader, new Looker(browser), latest);
        Typist typist = new Typist(browser);
        register(
                Navigate.class, new NavigatePerformer(browser, request.profile().pageLoadTimeout()));
        register(Click.class, new ClickPerformer(browser, elements));
        register(BrowserAction.Type.class, new TypePerformer(elements, typist));
    }

    private <A extends BrowserAction> void register(Class<A> kind, Performer<A> performer) {
        performers.put(kind, action -> performer.perform(kind.cast(action)));
    }

    /** Does an action. */
    public ActionResult perform(BrowserAction action) throws InterruptedException {
        Performer<BrowserAction> performer = performers.get(action.getClass());
        return performer == null
                ? ActionResult.failed("This browser cannot " + action.describe() + ".")
                : performer.perform(action);
    }
}
