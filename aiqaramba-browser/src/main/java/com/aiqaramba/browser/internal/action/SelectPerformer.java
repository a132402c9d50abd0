package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.ElementHandle;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.SelectAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.NoSuchFrameException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/** Performer that chooses from native lists; lists that a page built itself are clicked like anything else. */
final class SelectPerformer implements Performer<SelectAction> {
    private final PageDriver browser;
    private final Elements elements;
    private final Aim aim;
    private final Comparisons comparisons;

    SelectPerformer(PageDriver browser, Elements elements, Aim aim, Comparisons comparisons) {
        this.browser = browser;
        this.elements = elements;
        this.aim = aim;
        this.comparisons = comparisons;
    }

    @Override
    public ActionResult perform(SelectAction action) throws InterruptedException {
        return elements.use(action.element(), Wanted.CHOSEN, target -> select(action, target));
    }

    private ActionResult select(SelectAction action, ReadyElement target) throws InterruptedException {
        if (!target.state().tag().equals("select")) {
            return ActionResult.failed(
                    action.element() + " is not a native list: click it, look again, and click the option.");
        }
        String cover = aim.coverIfPainted(target);
        if (!cover.isEmpty()) {
            return ActionResult.failed(Pointer.covered(action.element(), cover));
        }
        Optional<Options> read = Options.read(target.handle());
        if (read.isEmpty()) {
            return ActionResult.failed("The options of " + action.element() + " cannot be read.");
        }
        Options options = read.get();
        if (!options.takesSeveral() && action.options().size() != 1) {
            return ActionResult.failed(action.element() + " takes one option, no more and no less.");
        }
        List<Integer> wanted = new ArrayList<>();
        for (String option : action.options()) {
            List<Integer> found = options.find(option);
            if (found.size() != 1) {
                return ActionResult.failed(options.told(option, found));
            }
            wanted.add(found.get(0));
        }
        return choose(action, target, options, wanted);
    }

    private ActionResult choose(SelectAction action, ReadyElement target, Options options, List<Integer> wanted)
            throws InterruptedException {
        Optional<Integer> disabled = wanted.stream()
                .filter(at -> !options.isChosen(at) && options.element(at).isEmpty())
                .findFirst();
        if (disabled.isPresent()) {
            return ActionResult.failed("The option \"" + options.text(disabled.get()) + "\" is disabled.");
        }
        List<Integer> toClick = options.toClick(wanted);
        if (toClick.isEmpty()) {
            return ActionResult.done("It was selected already.");
        }
        Optional<Options> now = Optional.of(options);
        for (int at : toClick) {
            // A page may build its list anew after each choice.
            now = now.isPresent() ? now : Options.read(target.handle());
            Optional<ElementHandle> option = now.flatMap(list -> list.element(at));
            if (option.isPresent()) {
                click(target, at, option.get().element());
            }
            now = Optional.empty();
        }
        return compared(action, target, wanted, options);
    }

    private void click(ReadyElement target, int at, WebElement option) throws InterruptedException {
        try {
            browser.tell(driver -> option.click());
        } catch (WebDriverException failure) {
            if (!ScriptFailure.isOne(failure)) {
                throw failure;
            }
            target.handle().run(Script.CHOOSE, target.handle(), at);
        }
    }

    private ActionResult compared(SelectAction action, ReadyElement target, List<Integer> wanted, Options before)
            throws InterruptedException {
        try {
            Optional<ActionResult> now =
                    changed(action, target, before.texts(wanted)).map(Change::result);
            if (now.isPresent()) {
                return now.get();
            }
        } catch (StaleElementReferenceException builtAnew) {
            // It is compared once the page is at rest.
        }
        comparisons.add(
                action.element(), target.handle(), searched -> again(action, target, before.texts(wanted), searched));
        return ActionResult.done();
    }

    private static Optional<Change> changed(SelectAction action, ReadyElement list, List<String> wanted)
            throws InterruptedException {
        Optional<Options> now = Options.read(list.handle());
        if (now.isEmpty() || now.get().chosen().equals(wanted)) {
            return Optional.empty();
        }
        List<String> chosen = now.get().chosen();
        String selected = chosen.isEmpty() ? "nothing" : String.join(", ", chosen);
        return Optional.of(new Change(
                ActionResult.failed(
                        "The page did not keep it: in " + action.element() + " " + selected + " is selected now."),
                "has " + selected + " selected, not " + (wanted.isEmpty() ? "nothing" : String.join(", ", wanted)),
                false));
    }

    private Optional<Change> again(SelectAction action, ReadyElement list, List<String> wanted, boolean searched)
            throws InterruptedException {
        try {
            elements.enter(list);
            return changed(action, list, wanted);
        } catch (StaleElementReferenceException | NoSuchElementException | NoSuchFrameException gone) {
            Optional<ReadyElement> now = searched ? elements.builtAnew(action.element()) : Optional.empty();
            return now.isPresent() ? changed(action, now.get(), wanted) : Optional.empty();
        }
    }
}
