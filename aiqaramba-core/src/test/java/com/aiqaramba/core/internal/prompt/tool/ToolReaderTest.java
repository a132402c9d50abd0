package com.aiqaramba.core.internal.prompt.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.TypeAction;
import com.aiqaramba.core.action.WaitForAction;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolReaderTest {
    private static final int CALLS = 10_000;
    private static final Observation PAGE = Observation.builder("https://shop.example/")
            .title("Shop")
            .nodes(List.of(
                    PageNode.builder("heading").name("Shop").build(),
                    PageNode.builder("button").number(1).name("Pay").build(),
                    PageNode.builder("textbox").number(2).name("Name").build()))
            .build();

    private static final List<String> NAMES = List.of(
            "click",
            "type",
            "type_secret",
            "select_option",
            "select_text",
            "press_keys",
            "hover",
            "scroll",
            "drag",
            "open_url",
            "go_back",
            "wait_for",
            "switch_tab",
            "handle_dialog",
            "upload_file",
            "find",
            "read_more",
            "read_log",
            "finish",
            "",
            "fly",
            "Click");

    private static final List<String> KEYS = List.of(
            "element",
            "text",
            "clear",
            "errors_only",
            "credential",
            "field",
            "option",
            "options",
            "at",
            "from_at",
            "by",
            "hold",
            "holding",
            "button",
            "files",
            "keys",
            "direction",
            "from",
            "to",
            "url",
            "reason",
            "kind",
            "keep_for",
            "kind",
            "role",
            "name",
            "state",
            "count",
            "value",
            "seconds",
            "tab",
            "accept",
            "file",
            "part",
            "summary",
            "expectations",
            "number",
            "met",
            "checks",
            "",
            "unknown");

    private static final List<String> WORDS = List.of(
            "1",
            "2",
            "0",
            "-1",
            "1.0",
            "1.5",
            "1e400",
            "-1e-400",
            "2147483648",
            "9".repeat(990),
            "9".repeat(2_000),
            "null",
            "true",
            "false",
            "\"\"",
            "\"text\"",
            "\"no_text\"",
            "\"element\"",
            "\"url\"",
            "\"count\"",
            "\"value\"",
            "\"yes\"",
            "\"no\"",
            "\"YES \"",
            "\"up\"",
            "\"present\"",
            "\"Pay\"",
            "\"20,80\"",
            "[\"a\"]",
            "\"right\"",
            "\"/\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"" + "long ".repeat(2_000) + "\"",
            "NaN",
            "Infinity",
            "'single'",
            "{",
            "]",
            "\\",
            "/* */");

    @Test
    void whatever_is_called_becomes_a_command_in_bounded_time() {
        Random random = new Random(20_261_121);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < CALLS; i++) {
                String json = mutate(object(random, 0), random);
                Command command = ToolReader.read(new ToolCall("1", pick(NAMES, random), json), PAGE);
                assertThat(command.describe()).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"element\":1",
                "{\"element\":",
                "{element:1}",
                "[1]",
                "1",
                "\"click\"",
                "null",
                "",
                "{}",
                "{\"element\":1}{\"element\":2}",
                "{\"element\":1} then",
                "{\"element\":null}",
                "{\"element\":\"1\"}",
                "{\"element\":1.5}",
                "{\"element\":1e999}",
                "{\"element\":4294967297}",
                "{\"element\":[1]}",
                "{\"element\":0}",
                "{\"element\":-1}",
                "{\"element\":3}",
                "{\"Element\":1}"
            })
    void a_malformed_click_is_never_guessed_at(String arguments) {
        assertThat(read("click", arguments)).isInstanceOf(Command.Unusable.class);
    }

    @Test
    void deep_nesting_and_long_arguments_are_refused() {
        assertThat(read("click", "{\"element\":" + "[".repeat(90_000))).isInstanceOf(Command.Unusable.class);
        assertThat(read("click", "{\"a\":".repeat(30_000))).isInstanceOf(Command.Unusable.class);
        assertThat(read("find", "{\"text\":\"" + "x".repeat(200_000) + "\"}")).isInstanceOf(Command.Unusable.class);
    }

    @Test
    void whole_numbers_are_read_in_any_spelling() {
        Command click = new Command.Act(new ClickAction(ElementRef.of(1, "button", "Pay")));

        assertThat(read("click", "{\"element\":1.0}")).isEqualTo(click);
        assertThat(read("click", "{\"element\":1e0,\"more\":{}}")).isEqualTo(click);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "',\"clear\":false', false", "',\"clear\":null', true"})
    void a_flag_has_its_default_when_it_is_left_out(String clear, boolean expected) {
        assertThat(read("type", "{\"element\":2,\"text\":\"x\"" + clear + "}"))
                .isEqualTo(new Command.Act(new TypeAction(ElementRef.of(2, "textbox", "Name"), "x", expected)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"accept\":\"true\"}", "{\"accept\":1}", "{\"accept\":null}"})
    void a_dialog_is_not_dismissed_by_mistake(String arguments) {
        assertThat(read("handle_dialog", arguments)).isInstanceOf(Command.Unusable.class);
    }

    @Test
    void a_check_on_the_way_is_waited_for_or_kept() {
        String check = "{\"kind\":\"text\",\"text\":\"Done\"";

        assertThat(read("wait_for", check + "}"))
                .isEqualTo(new Command.Act(new WaitForAction(Check.text("Done"), Duration.ofSeconds(10))));
        assertThat(read("wait_for", check + ",\"keep_for\":2}"))
                .isEqualTo(new Command.Keep(2, List.of(new Command.ProposedCheck(Check.text("Done"), ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"61", "-5", "1.5", "\"ten\"", "1e12"})
    void a_wait_outside_of_its_range_is_refused(String seconds) {
        String condition = "{\"kind\":\"text\",\"text\":\"Done\",\"seconds\":" + seconds + "}";

        assertThat(read("wait_for", condition)).isInstanceOf(Command.Unusable.class);
    }

    @Test
    void one_unusable_check_makes_the_conclusion_unusable_and_says_why() {
        Command command = read(
                "finish",
                "{\"summary\":\"\",\"expectations\":[{\"number\":1,\"met\":\"yes\",\"checks\":[{\"kind\":\"url\","
                        + "\"text\":\"https://\"}]}]}");

        assertThat(command).isInstanceOf(Command.Unusable.class);
        assertThat(((Command.Unusable) command).reason()).contains("Every address contains");
    }

    private static Command read(String tool, String arguments) {
        return ToolReader.read(new ToolCall("1", tool, arguments), PAGE);
    }

    private static String object(Random random, int depth) {
        StringBuilder json = new StringBuilder("{");
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            json.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(pick(KEYS, random))
                    .append("\":");
            json.append(value(random, depth));
        }
        return json.append('}').toString();
    }

    private static String value(Random random, int depth) {
        int kind = random.nextInt(depth > 4 ? 6 : 10);
        if (kind < 6) {
            return pick(WORDS, random);
        }
        return kind < 8 ? object(random, depth + 1) : "[" + object(random, depth + 1) + "]";
    }

    private static String mutate(String json, Random random) {
        int at = random.nextInt(json.length());
        return switch (random.nextInt(5)) {
            case 0 -> json.substring(0, at);
            case 1 -> json.substring(0, at) + (char) random.nextInt(0x10000) + json.substring(at);
            case 2 -> json.repeat(2);
            default -> json;
        };
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
