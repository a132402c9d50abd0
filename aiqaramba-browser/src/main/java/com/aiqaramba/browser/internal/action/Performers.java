package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.FrameOrigin;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.DragAction;
import com.aiqaramba.core.action.GoBackAction;
import com.aiqaramba.core.action.HandleDialogAction;
import com.aiqaramba.core.action.HoverAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.ScrollAction;
import com.aiqaramba.core.action.SelectAction;
import com.aiqaramba.core.action.SwitchTabAction;
import com.aiqaramba.core.action.TypeAction;
import com.aiqaramba.core.action.TypeSecretAction;
import com.aiqaramba.core.action.UploadAction;
import com.aiqaramba.core.action.WaitForAction;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.SessionRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.TimeoutException;

/** Performers of all kinds of actions. For one thread at a time. */
public final class Performers {
    private final Map<Class<?>, Performer<BrowserAction>> performers = new HashMap<>();
    private final PageLoad pageLoad;
    private final HandleDialogPerformer dialogs;

    /**
     * Makes one performer of each kind.
     *
     * @param page what they work on
     * @param request what the run allows
     */
    public Performers(PageTools page, SessionRequest request) {
        PageDriver browser = page.browser();
        Elements elements = new Elements(
                browser, page.reader(), new ElementInspector(browser), page.latest(), request.redactor()::redact);
        Typist typist = new Typist(browser);
        BrowserProfile profile = request.profile();
        pageLoad = new PageLoad(browser, profile.pageLoadTimeout());
        register(NavigateAction.class, new NavigatePerformer(browser, pageLoad));
        register(ClickAction.class, new ClickPerformer(browser, elements));
        register(TypeAction.class, new TypePerformer(elements, typist));
        register(
                TypeSecretAction.class,
                new TypeSecretPerformer(
                        elements, typist, new FrameOrigin(browser), request.secrets(), page.secretFields()));
        register(SelectAction.class, new SelectPerformer(browser, elements));
        register(PressKeysAction.class, new PressKeysPerformer(browser));
        register(HoverAction.class, new HoverPerformer(browser, elements));
        register(ScrollAction.class, new ScrollPerformer(browser));
        register(DragAction.class, new DragPerformer(browser, elements));
        register(GoBackAction.class, new GoBackPerformer(browser));
        register(WaitForAction.class, new WaitForPerformer(page.reader(), page.clock(), page.pause()));
        register(SwitchTabAction.class, new SwitchTabPerformer(page.tabs()));
        dialogs = new HandleDialogPerformer(browser);
        register(HandleDialogAction.class, dialogs);
        register(UploadAction.class, new UploadPerformer(browser, elements, profile.uploads()));
    }

    private <A extends BrowserAction> void register(Class<A> kind, Performer<A> performer) {
        performers.put(kind, action -> performer.perform(kind.cast(action)));
    }

    /** Returns the actions that have a performer. */
    Set<Class<?>> actions() {
        return performers.keySet();
    }

    /** Performs an action. */
    public ActionResult perform(BrowserAction action) throws InterruptedException {
        Performer<BrowserAction> performer = performers.get(action.getClass());
        if (performer == null) {
            return ActionResult.failed("This browser cannot " + action.describe() + ".");
        }
        try {
            ActionResult result = performer.perform(action);
            if (!(action instanceof HandleDialogAction)) {
                dialogs.somethingElseWasDone();
            }
            return result;
        } catch (TimeoutException slow) {
            return pageLoad.stop();
        }
    }
}
