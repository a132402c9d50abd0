package com.aiqaramba.core.report;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.HandleDialogAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.SelectAction;
import com.aiqaramba.core.action.TypeAction;
import com.aiqaramba.core.action.TypeSecretAction;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.StepAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Actions of a run as the script of a {@code ScriptedChatModel} of {@code aiqaramba-test}, which does them again
 * without a model. What it cannot say is a comment.
 */
final class ReplayScript {
    private ReplayScript() {}

    static String of(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.actions().stream())
                .filter(done -> done.result().status() == ActionResult.Status.DONE)
                .flatMap(done -> done.action().stream().map(action -> line(action, done)))
                .collect(Collectors.joining("\n", "ScriptedChatModel.script()\n", ""));
    }

    private static String line(BrowserAction action, StepAction done) {
        return call(action)
                .map(call -> "        .turn(\"\", " + call + ")")
                .orElseGet(() -> "        // " + done.description().replaceAll("\\s+", " "));
    }

    private static Optional<String> call(BrowserAction action) {
        if (action instanceof ClickAction click) {
            boolean isPlain = click.equals(ClickAction.builder(click.element()).build());
            return isPlain ? Optional.of("click(" + element(click.element()) + ")") : Optional.empty();
        }
        if (action instanceof TypeAction type) {
            return Optional.of("type(" + element(type.element()) + ", " + quoted(type.text()) + ")");
        }
        if (action instanceof TypeSecretAction secret) {
            return Optional.of("typeSecret(" + element(secret.element()) + ", "
                    + quoted(secret.credential().value()) + ", " + quoted(secret.field()) + ")");
        }
        if (action instanceof SelectAction select && select.options().size() == 1) {
            return Optional.of("select(" + quoted(select.element().name()) + ", "
                    + quoted(select.options().get(0)) + ")");
        }
        return callWithoutElement(action);
    }

    private static Optional<String> callWithoutElement(BrowserAction action) {
        if (action instanceof PressKeysAction press && press.element().isEmpty()) {
            return Optional.of("press(" + quoted(press.keys()) + ")");
        }
        if (action instanceof NavigateAction navigate) {
            return Optional.of("open(" + quoted(navigate.url()) + ")");
        }
        return action instanceof HandleDialogAction dialog
                ? Optional.of("dialog(" + dialog.accept() + ")")
                : Optional.empty();
    }

    private static String element(ElementRef element) {
        return quoted(element.role()) + ", " + quoted(element.name());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
