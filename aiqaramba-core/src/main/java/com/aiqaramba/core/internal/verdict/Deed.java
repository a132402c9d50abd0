package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.GoBackAction;
import com.aiqaramba.core.action.HoverAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.ScrollAction;
import com.aiqaramba.core.action.SelectTextAction;
import com.aiqaramba.core.action.SwitchTabAction;
import com.aiqaramba.core.action.WaitForAction;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Action that the run performed.
 *
 * @param url the address of the page on which it was performed
 * @param document the document there, empty when it is not known
 */
record Deed(BrowserAction action, String url, String document) {
    private static final Set<String> WAYS = Set.of("link", "tab", "row", "treeitem", "combobox");
    private static final Pattern LOOKING =
            Pattern.compile("(?:Page(?:Up|Down)|Home|End|Escape|F5|Arrow\\w+)(?:\\*\\d+)?");

    /** Tells whether the run chose another page by it. */
    boolean goesElsewhere() {
        return action instanceof NavigateAction
                || action instanceof GoBackAction
                || action instanceof SwitchTabAction
                || (action instanceof ClickAction click
                        && click.element().role().equals("link"));
    }

    /** Tells whether it may have changed something; who follows links, scrolls or waits only looks. */
    boolean mayChange() {
        boolean isLook = goesElsewhere()
                || action instanceof HoverAction
                || action instanceof ScrollAction
                || action instanceof SelectTextAction
                || action instanceof WaitForAction
                || (action instanceof ClickAction click
                        && WAYS.contains(click.element().role()))
                || (action instanceof PressKeysAction press
                        && LOOKING.matcher(press.keys().strip()).matches());
        return !isLook;
    }
}
