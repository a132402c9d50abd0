package com.aiqaramba.core.internal.tool;

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
import com.aiqaramba.core.action.ScrollAction.Direction;
import com.aiqaramba.core.action.SelectAction;
import com.aiqaramba.core.action.SwitchTabAction;
import com.aiqaramba.core.action.TypeAction;
import com.aiqaramba.core.action.TypeSecretAction;
import com.aiqaramba.core.action.UploadAction;
import com.aiqaramba.core.action.WaitForAction;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.internal.tool.Command.Claim;
import com.aiqaramba.core.internal.tool.Command.Finding;
import com.aiqaramba.core.internal.tool.Command.ProposedCheck;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads the model's calls against the page that it was shown. Whatever it wrote, the result is a {@link Command}. */
public final class ToolReader {
    private static final int DEFAULT_WAIT_SECONDS = 10;

    private ToolReader() {}

    public static Command read(ToolCall call, Observation page) {
        return read(call, page, UnaryOperator.identity());
    }

    /** The same with a mapping applied to every free text in the arguments, for example one that masks secrets. */
    public static Command read(ToolCall call, Observation page, UnaryOperator<String> mapping) {
        try {
            return command(call.name(), Arguments.parse(call.argumentsJson(), mapping), page);
        } catch (UnusableCall unusable) {
            return new Command.Unusable(call.name(), String.valueOf(unusable.getMessage()));
        } catch (IllegalArgumentException outOfRange) {
            return new Command.Unusable(call.name(), String.valueOf(outOfRange.getMessage()));
        }
    }

    private static Command command(String tool, Arguments arguments, Observation page) {
        return switch (tool) {
            case "find" -> new Command.Find(arguments.text("text"));
            case "read_more" -> new Command.ReadMore(arguments.integer("part"));
            case "read_console" ->
                new Command.ReadConsole(arguments.text("text", ""), arguments.flag("errors_only", false));
            case "read_network" ->
                new Command.ReadNetwork(arguments.text("text", ""), arguments.flag("errors_only", false));
            case "finish" -> finish(arguments);
            default -> new Command.Act(action(tool, arguments, page));
        };
    }

    private static BrowserAction action(String tool, Arguments arguments, Observation page) {
        return switch (tool) {
            case "click" -> new ClickAction(element(arguments, "element", page));
            case "type" ->
                new TypeAction(
                        element(arguments, "element", page), arguments.text("text"), arguments.flag("clear", true));
            case "type_secret" ->
                new TypeSecretAction(
                        element(arguments, "element", page),
                        new CredentialId(arguments.text("credential")),
                        arguments.text("field"));
            case "select_option" -> new SelectAction(element(arguments, "element", page), arguments.text("option"));
            case "press_keys" -> new PressKeysAction(arguments.text("keys"));
            case "hover" -> new HoverAction(element(arguments, "element", page));
            case "scroll" -> new ScrollAction(arguments.choice("direction", Direction.class));
            case "drag" -> new DragAction(element(arguments, "from", page), element(arguments, "to", page));
            case "open_url" -> new NavigateAction(arguments.text("url"));
            case "go_back" -> new GoBackAction();
            case "wait_for" ->
                new WaitForAction(
                        CheckReader.read(arguments.object("condition")),
                        Duration.ofSeconds(arguments.integer("seconds", DEFAULT_WAIT_SECONDS)));
            case "switch_tab" -> new SwitchTabAction(arguments.integer("tab"));
            case "handle_dialog" -> new HandleDialogAction(arguments.flag("accept"), arguments.text("text", ""));
            case "upload_file" -> new UploadAction(element(arguments, "element", page), arguments.text("file"));
            default -> throw new UnusableCall("There is no such tool; use one of those that are offered.");
        };
    }

    private static ElementRef element(Arguments arguments, String key, Observation page) {
        int number = arguments.integer(key);
        PageNode node = page.node(number)
                .orElseThrow(() -> new UnusableCall("There is no element [" + number + "] on the page as it is now."));
        return new ElementRef(number, node.role(), node.name());
    }

    private static Command finish(Arguments arguments) {
        List<Claim> claims = arguments.objects("expectations").stream()
                .map(claim -> new Claim(
                        claim.integer("number"),
                        claim.choice("met", Finding.class),
                        claim.objects("checks").stream()
                                .map(check -> new ProposedCheck(CheckReader.read(check), check.text("reason", "")))
                                .toList()))
                .toList();
        return new Command.Finish(arguments.text("summary"), claims);
    }
}
