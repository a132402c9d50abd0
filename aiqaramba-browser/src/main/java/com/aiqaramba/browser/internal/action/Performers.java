package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.FrameOrigin;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.BrowserAction.Click;
import com.aiqaramba.core.action.BrowserAction.Drag;
import com.aiqaramba.core.action.BrowserAction.GoBack;
import com.aiqaramba.core.action.BrowserAction.HandleDialog;
import com.aiqaramba.core.action.BrowserAction.Hover;
import com.aiqaramba.core.action.BrowserAction.Navigate;
import com.aiqaramba.core.action.BrowserAction.PressKeys;
import com.aiqaramba.core.action.BrowserAction.Scroll;
import com.aiqaramba.core.action.BrowserAction.Select;
import com.aiqaramba.core.action.BrowserAction.SwitchTab;
import com.aiqaramba.core.action.BrowserAction.TypeSecret;
import com.aiqaramba.core.action.BrowserAction.Upload;
import com.aiqaramba.core.action.BrowserAction.WaitFor;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.SessionRequest;
import java.util.HashMap;
import java.util.Map;
import org.openqa.selenium.TimeoutException;

/** Knows who does which action. For one thread at a time. */
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
        register(Navigate.class, new NavigatePerformer(browser, pageLoad));
        register(Click.class, new ClickPerformer(browser, elements));
        register(BrowserAction.Type.class, new TypePerformer(elements, typist));
        register(
                TypeSecret.class,
                new TypeSecretPerformer(
                        elements, typist, new FrameOrigin(browser), request.secrets(), page.secretFields()));
        register(Select.class, new SelectPerformer(browser, elements));
        register(PressKeys.class, new PressKeysPerformer(browser));
        register(Hover.class, new HoverPerformer(browser, elements));
        register(Scroll.class, new ScrollPerformer(browser));
        register(Drag.class, new DragPerformer(browser, elements));
        register(GoBack.class, new GoBackPerformer(browser));
        register(WaitFor.class, new WaitForPerformer(page.reader(), page.clock(), page.pause()));
        register(SwitchTab.class, new SwitchTabPerformer(page.tabs()));
        dialogs = new HandleDialogPerformer(browser);
        register(HandleDialog.class, dialogs);
        register(Upload.class, new UploadPerformer(browser, elements, profile.uploads()));
    }

    private <A extends BrowserAction> void register(Class<A> kind, Performer<A> performer) {
        performers.put(kind, action -> performer.perform(kind.cast(action)));
    }

    /** Does an action. */
    public ActionResult perform(BrowserAction action) throws InterruptedException {
        Performer<BrowserAction> performer = performers.get(action.getClass());
        if (performer == null) {
            return ActionResult.failed("This browser cannot " + action.describe() + ".");
        }
        try {
            ActionResult result = performer.perform(action);
            if (!(action instanceof HandleDialog)) {
                dialogs.somethingElseWasDone();
            }
            return result;
        } catch (TimeoutException slow) {
            return pageLoad.stop();
        }
    }
}
