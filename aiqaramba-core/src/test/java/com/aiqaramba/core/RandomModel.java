package com.aiqaramba.core;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.FinishReason;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.spi.ChatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Answers with calls that are sometimes right, mostly mutated, and sometimes nothing of the kind. The same for each
 * seed.
 */
final class RandomModel implements ChatModel {
    private static final int HUGE_ONE = 1_234;
    /** Each tool with arguments that fit. */
    private static final Map<String, String> FITTING = Map.ofEntries(
            Map.entry("click", "{\"element\":1}"),
            Map.entry("type", "{\"element\":2,\"text\":\"shoe\",\"clear\":true}"),
            Map.entry("type_secret", "{\"element\":3,\"credential\":\"shop-login\",\"field\":\"password\"}"),
            Map.entry("select_option", "{\"element\":1,\"options\":[\"two\"]}"),
            Map.entry("select_text", "{\"text\":\"two\"}"),
            Map.entry("press_keys", "{\"keys\":\"Control+a\"}"),
            Map.entry("hover", "{\"element\":1}"),
            Map.entry("scroll", "{\"direction\":\"down\"}"),
            Map.entry("drag", "{\"from\":1,\"to\":2}"),
            Map.entry("open_url", "{\"url\":\"https://shop.example/cart\"}"),
            Map.entry("go_back", "{}"),
            Map.entry("wait_for", "{\"kind\":\"text\",\"text\":\"2 items\",\"seconds\":1}"),
            Map.entry("switch_tab", "{\"tab\":1}"),
            Map.entry("handle_dialog", "{\"accept\":true,\"text\":\"yes\"}"),
            Map.entry("upload_file", "{\"element\":1,\"files\":[\"a.txt\"]}"),
            Map.entry("find", "{\"text\":\"items\"}"),
            Map.entry("read_more", "{\"part\":1}"),
            Map.entry("read_log", "{\"log\":\"network\",\"text\":\"\",\"errors_only\":false}"),
            Map.entry(
                    "finish",
                    "{\"summary\":\"Done.\",\"expectations\":[{\"number\":1,\"met\":\"yes\",\"checks\":"
                            + "[{\"kind\":\"count\",\"role\":\"link\",\"name\":\"Cart\",\"count\":7,\"reason\":\"so\"}"
                            + "]}]}"));

    private static final List<String> TOOLS = FITTING.keySet().stream().sorted().toList();
    private static final List<String> NO_TOOLS = List.of("fly", "", "click\u0000", "CLICK", "t".repeat(5_000));

    private static final List<String> TOKENS = List.of(
            "null",
            "-1",
            "1e400",
            "99999999999999999999",
            "0.5",
            "\"\"",
            "[]",
            "{}",
            "true",
            "\"\\ud800\"",
            "\"\u0000\"",
            "2147483648",
            "NaN",
            "\"element\"",
            ",",
            ":",
            "}",
            "]",
            "\"");

    private final Random random;
    private int answers;

    RandomModel(long seed) {
        random = new Random(seed);
    }

    int answers() {
        return answers;
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatListener listener) {
        answers++;
        if (answers != HUGE_ONE && chance(40)) {
            throw new ModelException(
                    chance(2) ? ModelException.Kind.BAD_ANSWER : ModelException.Kind.CONTEXT_TOO_LONG, "no", null);
        }
        return ChatResponse.builder(
                        new ChatMessage.Assistant(chance(3) ? text() : "", calls(), chance(4) ? text() : ""))
                .usage(usage())
                .finishReason(chance(20) ? any(List.of(FinishReason.values())) : FinishReason.TOOL_CALLS)
                .model(chance(10) ? "" : "random")
                .build();
    }

    private List<ToolCall> calls() {
        if (answers == HUGE_ONE) {
            return List.of(new ToolCall("huge", "find", "{\"text\":\"" + "9".repeat(20 << 20) + "\"}"));
        }
        List<ToolCall> calls = new ArrayList<>();
        for (int i = chance(15) ? 0 : 1 + random.nextInt(3); i > 0; i--) {
            String tool = any(TOOLS);
            String name = chance(20) ? any(NO_TOOLS) : tool;
            calls.add(new ToolCall(chance(5) ? "same" : "call-" + i, name, arguments(tool)));
        }
        return calls;
    }

    private String arguments(String tool) {
        String fitting = FITTING.getOrDefault(chance(10) ? any(TOOLS) : tool, "{}");
        return switch (random.nextInt(8)) {
            case 0 -> text();
            case 1 -> "[".repeat(1 + random.nextInt(20_000));
            case 2 -> "{\"a\":".repeat(1 + random.nextInt(2_000)) + "1" + "}".repeat(random.nextInt(2_000));
            case 3 -> truncated(fitting);
            case 4, 5 -> mutated(fitting);
            default -> fitting;
        };
    }

    private String truncated(String json) {
        return json.substring(0, random.nextInt(json.length()));
    }

    /** Puts something else in the place of one to three of its parts. */
    private String mutated(String json) {
        String mutant = json;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int from = random.nextInt(mutant.length());
            int to = Math.min(mutant.length(), from + random.nextInt(8));
            mutant = mutant.substring(0, from) + any(TOKENS) + mutant.substring(to);
        }
        return mutant;
    }

    private String text() {
        return random.ints(random.nextInt(chance(100) ? 300_000 : 60), 0, 0x10000)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }

    private TokenUsage usage() {
        return chance(500)
                ? TokenUsage.builder()
                        .input(Long.MAX_VALUE)
                        .cachedInput(5)
                        .output(Long.MAX_VALUE)
                        .thinking(Long.MAX_VALUE)
                        .build()
                : TokenUsage.builder()
                        .input(random.nextInt(9_000))
                        .cachedInput(random.nextInt(9_000))
                        .output(random.nextInt(500))
                        .build();
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
