package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.SelectAction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openqa.selenium.WebElement;

/** Performer that chooses from native lists; lists that a page built itself are clicked like anything else. */
final class SelectPerformer implements Performer<SelectAction> {
    private static final int MOST_TOLD = 50;

    private final PageDriver browser;
    private final Elements elements;

    SelectPerformer(PageDriver browser, Elements elements) {
        this.browser = browser;
        this.elements = elements;
    }

    @Override
    public ActionResult perform(SelectAction action) throws InterruptedException {
        return elements.use(action.element(), target -> select(action, target));
    }

    private ActionResult select(SelectAction action, ReadyElement target) throws InterruptedException {
        if (!target.state().tag().equals("select")) {
            return ActionResult.failed(
                    action.element() + " is not a native list: click it, look again, and click the option.");
        }
        if (!(browser.run(Script.OPTIONS, target.element()) instanceof List<?> answer
                && answer.size() == 2
                && answer.get(0) instanceof List<?> texts
                && answer.get(1) instanceof List<?> options
                && texts.size() == options.size())) {
            return ActionResult.failed("The options of " + action.element() + " cannot be read.");
        }
        int chosen = indexOf(texts, action.option());
        if (chosen < 0) {
            return ActionResult.failed(
                    "There is no option \"" + action.option() + "\"; there are: " + told(texts) + ".");
        }
        return options.get(chosen) instanceof WebElement option
                ? choose(option)
                : ActionResult.failed("The option \"" + action.option() + "\" is disabled.");
    }

    private ActionResult choose(WebElement option) throws InterruptedException {
        if (browser.ask(driver -> option.isSelected())) {
            return ActionResult.done("It was selected already.");
        }
        browser.tell(driver -> option.click());
        return ActionResult.done();
    }

    private static int indexOf(List<?> texts, String option) {
        String wanted = option.strip().replaceAll("\\s+", " ");
        int exact = texts.indexOf(wanted);
        return exact >= 0
                ? exact
                : IntStream.range(0, texts.size())
                        .filter(at -> wanted.equalsIgnoreCase(String.valueOf(texts.get(at))))
                        .findFirst()
                        .orElse(-1);
    }

    private static String told(List<?> texts) {
        String told = texts.stream().limit(MOST_TOLD).map(String::valueOf).collect(Collectors.joining(" | "));
        return texts.size() > MOST_TOLD ? told + " | and " + (texts.size() - MOST_TOLD) + " more" : told;
    }
}
