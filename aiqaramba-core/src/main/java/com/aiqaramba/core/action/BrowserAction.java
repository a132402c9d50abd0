package com.aiqaramba.core.action;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Something that the agent does in the browser, as a value: guardrails, reports and replays see it as data. Each
 * action is a record of its own. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface BrowserAction
        permits ClickAction,
                DragAction,
                GoBackAction,
                HandleDialogAction,
                HoverAction,
                NavigateAction,
                PressKeysAction,
                ScrollAction,
                SelectAction,
                SelectTextAction,
                SwitchTabAction,
                TypeAction,
                TypeSecretAction,
                UploadAction,
                WaitForAction {

    /**
     * Says the action in words.
     *
     * @return one short line for people; it never holds a secret of a credential
     */
    String describe();

    /**
     * Returns the elements that it is about.
     *
     * @return in the order in which they are used; empty for an action that is about none
     */
    default List<ElementRef> elements() {
        return List.of();
    }

    /**
     * Applies a mapping to every text in it, for example one that masks secrets.
     *
     * @param mapping what becomes of a text
     * @return the mapped action
     */
    BrowserAction mapText(UnaryOperator<String> mapping);
}
