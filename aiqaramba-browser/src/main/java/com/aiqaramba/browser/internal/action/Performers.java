package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.DragAction;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.GoBackAction;
import com.aiqaramba.core.action.HandleDialogAction;
import com.aiqaramba.core.action.HoverAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.ScrollAction;
import com.aiqaramba.core.action.SelectAction;
import com.aiqaramba.core.action.SelectTextAction;
import com.aiqaramba.core.action.SwitchTabAction;
import com.aiqaramba.core.action.TypeAction;
import com.aiqaramba.core.action.TypeSecretAction;
import com.aiqaramba.core.action.UploadAction;
import com.aiqaramba.core.action.WaitForAction;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.SessionRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openqa.selenium.TimeoutException;

/** Performers of all kinds of actions. For one thread at a time. */
public final class Performers {
    private final Map<Class<?>, Performer<BrowserAction>> performers = new HashMap<>();
    /** Actions that mean the same on every page. */
    private static final Set<Class<?>> ANYWHERE =
            Set.of(NavigateAction.class, SwitchTabAction.class, WaitForAction.class, HandleDialogAction.class);
    /** Actions that give an element something which it is to keep, and waiting. */
    private static final Set<Class<?>> GIVING =
            Set.of(TypeAction.class, TypeSecretAction.class, SelectAction.class, WaitForAction.class);

    private static final Pattern ENTER = Pattern.compile("(?i)enter|return");

    private final PageReader reader;
    private final Elements elements;
    private final PageLoad pageLoad;
    private final HandleDialogPerformer dialogs;
    private final Comparisons comparisons = new Comparisons();

    /**
     * Makes one performer of each kind.
     *
     * @param page what they work on
     * @param request what the run allows
     */
    public Performers(PageTools page, SessionRequest request) {
        PageDriver browser = page.browser();
        reader = page.reader();
        BrowserProfile profile = request.profile();
        ElementInspector inspector = new ElementInspector();
        Patience patience = new Patience(page.clock(), page.pause());
        Aim aim = new Aim(browser, page.reader(), inspector);
        Mouse mouse = new Mouse(browser);
        elements = new Elements(page, inspector, request.redactor()::redact, patience);
        Pointer pointer = new Pointer(browser, elements, aim, patience);
        pageLoad = new PageLoad(browser, profile.pageLoadTimeout());
        dialogs = new HandleDialogPerformer(browser);
        register(NavigateAction.class, new NavigatePerformer(browser, page.reader(), pageLoad, page.latest()));
        register(ClickAction.class, new ClickPerformer(elements, pointer, mouse, comparisons));
        register(HoverAction.class, new HoverPerformer(elements, pointer, mouse, patience));
        register(DragAction.class, new DragPerformer(elements, pointer, aim, mouse, page.secretFields()));
        Typist typist = new Typist(browser, inspector, page.pause());
        register(
                TypeAction.class,
                new TypePerformer(
                        elements,
                        aim,
                        typist,
                        comparisons,
                        patience,
                        new InnerField(browser, elements, pointer, mouse)));
        register(
                TypeSecretAction.class,
                new TypeSecretPerformer(
                        browser,
                        elements,
                        aim,
                        new SecretTyping(page.secretFields()),
                        typist,
                        comparisons,
                        request.secrets()));
        register(SelectAction.class, new SelectPerformer(browser, elements, aim, comparisons));
        register(SelectTextAction.class, new SelectTextPerformer(reader, elements, aim));
        Clipboard clipboard = new Clipboard(browser, page.reader(), page.secretFields(), request.redactor());
        register(PressKeysAction.class, new PressKeysPerformer(browser, elements, inspector, clipboard));
        register(ScrollAction.class, new ScrollPerformer(reader, elements, aim, mouse, patience));
        register(GoBackAction.class, new GoBackPerformer(browser));
        register(WaitForAction.class, new WaitForPerformer(page.reader(), page.clock(), page.pause()));
        register(SwitchTabAction.class, new SwitchTabPerformer(page.tabs()));
        register(HandleDialogAction.class, dialogs);
        FileChooser chooser = new FileChooser(browser, elements, pointer, mouse, patience);
        register(UploadAction.class, new UploadPerformer(elements, aim, chooser, profile.uploads()));
    }

    private <A extends BrowserAction> void register(Class<A> kind, Performer<A> performer) {
        performers.put(kind, action -> performer.perform(kind.cast(action)));
    }

    /**
     * Says what has changed so that an action would not mean any more what it meant; empty while nothing has.
     *
     * @param document the mark of the document that was seen
     */
    public Optional<String> changeFor(BrowserAction action, String document) throws InterruptedException {
        for (ElementRef element : action.elements()) {
            Optional<String> change = elements.changeOf(element);
            if (change.isPresent()) {
                return change;
            }
        }
        // An element that is still there is in the document that was seen.
        return action.elements().isEmpty() && !ANYWHERE.contains(action.getClass()) && !isShown(document)
                ? Optional.of("another page is shown")
                : comparisons.change();
    }

    private boolean isShown(String document) throws InterruptedException {
        return document.equals(reader.run(Script.DOCUMENT));
    }

    /** Returns the actions that have a performer. */
    Set<Class<?>> actions() {
        return performers.keySet();
    }

    /**
     * Looks at what was given to elements, now that the page has come to rest.
     *
     * @param action the latest action
     * @param result of the action
     */
    public ActionResult afterRest(BrowserAction action, ActionResult result) throws InterruptedException {
        return comparisons.afterRest(result, maySend(action));
    }

    /** Tells whether a form may be sent by an action, which empties its fields. */
    private static boolean maySend(BrowserAction action) {
        return action instanceof ClickAction
                || (action instanceof PressKeysAction press
                        && ENTER.matcher(press.keys()).find());
    }

    /** Performs an action. */
    public ActionResult perform(BrowserAction action) throws InterruptedException {
        Performer<BrowserAction> performer = performers.get(action.getClass());
        if (performer == null) {
            return ActionResult.failed("This browser cannot " + action.describe() + ".");
        }
        String before = comparisons.begin(GIVING.contains(action.getClass()));
        try {
            ActionResult result = performer.perform(action).mapText(message -> (message + " " + before).strip());
            if (!(action instanceof HandleDialogAction)) {
                dialogs.somethingElseWasDone();
            }
            return result;
        } catch (TimeoutException slow) {
            return pageLoad.stop();
        }
    }
}
