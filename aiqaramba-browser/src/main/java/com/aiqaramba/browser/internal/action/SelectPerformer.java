package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.ElementHandle;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.SelectAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/** Performer that chooses from native lists; lists that a page built itself are clicked like anything else. */
final class SelectPerformer implements Performer<SelectAction> {
    private final PageDriver browser;
    private final Elements elements;

    SelectPerformer(PageDriver browser, Elements elements) {
        this.browser = browser;
        this.elements = elements;
    }

    @Override
    public ActionResult perform(SelectAction action) throws InterruptedException {
        return elements.use(action.element(), Wanted.USABLE, target -> select(action, target));
    }

    private ActionResult select(SelectAction action, ReadyElement target) throws InterruptedException {
        if (!target.state().tag().equals("select")) {
            return ActionResult.failed(
                    action.element() + " is not a native list: click it, look again, and click the option.");
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
            Optional<Options> now = Options.read(target.handle());
            if (now.isEmpty() || now.get().chosen().equals(before.texts(wanted))) {
                return ActionResult.done();
            }
            List<String> chosen = now.get().chosen();
            return ActionResult.failed("The page did not keep it: in " + action.element() + " "
                    + (chosen.isEmpty() ? "nothing" : String.join(", ", chosen)) + " is selected now.");
        } catch (StaleElementReferenceException builtAnew) {
            return ActionResult.done();
        }
    }
}
