package com.aiqaramba.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.GoBackAction;
import com.aiqaramba.core.action.HandleDialogAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.action.SelectAction;
import com.aiqaramba.core.action.TypeAction;
import com.aiqaramba.core.action.TypeSecretAction;
import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.run.StepAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The script says what was done in the words of {@code ScriptedCall}. */
class ReplayScriptTest {
    private static final ElementRef BUTTON = ElementRef.of(3, "button", "Say \"hi\"");
    private static final ElementRef FIELD = ElementRef.of(4, "textbox", "Name");

    @Test
    void what_was_done_is_a_call_or_a_comment() {
        assertThat(script(
                        ActionResult.done(),
                        new NavigateAction("https://shop.example/"),
                        ClickAction.builder(BUTTON).build(),
                        ClickAction.builder(BUTTON).count(2).build(),
                        new TypeAction(FIELD, "a\nb", true),
                        new TypeSecretAction(FIELD, new CredentialId("shop"), "password"),
                        new SelectAction(FIELD, List.of("Two")),
                        new PressKeysAction("Enter", Optional.empty()),
                        new HandleDialogAction(true, ""),
                        new GoBackAction()))
                .isEqualTo("""
                        ScriptedChatModel.script()
                                .turn("", open("https://shop.example/"))
                                .turn("", click("button", "Say \\"hi\\""))
                                // done
                                .turn("", type("textbox", "Name", "a\\nb"))
                                .turn("", typeSecret("textbox", "Name", "shop", "password"))
                                .turn("", select("Name", "Two"))
                                .turn("", press("Enter"))
                                .turn("", dialog(true))
                                // done""");
    }

    @Test
    void what_led_nowhere_is_left_out() {
        assertThat(script(
                        ActionResult.failed("gone"), ClickAction.builder(BUTTON).build()))
                .isEqualTo("ScriptedChatModel.script()\n");
    }

    private static String script(ActionResult result, BrowserAction... actions) {
        List<StepAction> done = Stream.of(actions)
                .map(action -> StepAction.builder("tool")
                        .description("done")
                        .action(action)
                        .result(result)
                        .build())
                .toList();
        return ReplayScript.of(List.of(SampleRun.step(1, "Shop", "", done, List.of())));
    }
}
