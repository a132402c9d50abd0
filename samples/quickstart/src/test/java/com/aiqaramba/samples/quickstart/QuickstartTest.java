package com.aiqaramba.samples.quickstart;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.samples.shop.Shop;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class QuickstartTest {
    private static final Map<String, String> KEY = Map.of("GEMINI_API_KEY", "a-key-of-nobody");

    @RegisterExtension
    private static final WireMockExtension GATEWAY = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void with_a_key_it_runs_live_on_an_application_of_ones_own_through_a_gateway() {
        stubSecondLook(post(anyUrl()), okJson(gemini("second_look", "yes", "")));
        GATEWAY.stubFor(post(anyUrl()).willReturn(okJson(finish("yes", "Shoes for every path"))));

        int exitCode = onOwnSite(KEY);

        assertThat(out.toString())
                .startsWith("Live on ")
                .contains("PASSED", "The agent says: I looked.", "second look: YES", "2,468 in");
        assertThat(exitCode).isZero();
        GATEWAY.verify(2, postRequestedFor(anyUrl()).withRequestBody(containing("Shoes for every path")));
    }

    @Test
    void a_provider_on_this_machine_is_asked_without_a_key() {
        stubSecondLook(post("/chat/completions"), okJson(openAi("second_look", "yes", "")));
        GATEWAY.stubFor(post("/chat/completions").willReturn(okJson(chatCompletion("yes", "Shoes for every path"))));

        int exitCode = onOwnSite(Map.of(), "--provider", "ollama", "--model", "qwen3-vl:8b");

        assertThat(out.toString())
                .startsWith("Live on qwen3-vl:8b, Ollama at localhost.")
                .contains("PASSED", "2,468 in");
        assertThat(exitCode).isZero();
    }

    @Test
    void what_the_model_thinks_is_shown_on_demand() {
        String thought = """
                {"candidates": [{"content": {"parts": [{"thought": true, "text": "I look for the heading.\\n"}]}}]}""";
        stubSecondLook(post(urlPathMatching(".*:streamGenerateContent")), ok(event(gemini("second_look", "yes", ""))));
        GATEWAY.stubFor(post(urlPathMatching(".*:streamGenerateContent"))
                .willReturn(ok(event(thought) + event(finish("yes", "Shoes for every path")))));

        assertThat(onOwnSite(KEY, "--stream")).isZero();
        assertThat(out.toString()).contains("... I look for the heading.", "PASSED");
    }

    private static void stubSecondLook(MappingBuilder request, ResponseDefinitionBuilder answer) {
        GATEWAY.stubFor(
                request.atPriority(1).withRequestBody(containing("second_look")).willReturn(answer));
    }

    private static String event(String json) {
        return "data: " + json.replace("\n", "") + "\n\n";
    }

    @Test
    void a_provider_needs_a_model() {
        assertThat(onOwnSite(Map.of(), "--provider", "openai_compatible")).isEqualTo(2);
        assertThat(out.toString().lines()).hasSize(1).first().asString().contains("AIQARAMBA_MODEL");
    }

    @Test
    void a_verdict_that_is_not_passed_ends_with_exit_code_1() {
        GATEWAY.stubFor(post(anyUrl()).willReturn(okJson(finish("no", "Boots for every path"))));

        assertThat(onOwnSite(KEY)).isEqualTo(1);
        assertThat(out.toString()).contains("FAILED", "does not hold");
    }

    @Test
    void a_sign_in_comes_from_the_environment_and_is_told_to_the_model_by_its_name_alone() {
        stubSecondLook(post(anyUrl()), okJson(gemini("second_look", "yes", "")));
        GATEWAY.stubFor(post(anyUrl()).willReturn(okJson(finish("yes", "Shoes for every path"))));
        Map<String, String> environment = Map.of(
                "GEMINI_API_KEY",
                "a-key-of-nobody",
                "AIQARAMBA_USERNAME",
                "zoe",
                "AIQARAMBA_PASSWORD",
                "correct-horse");

        assertThat(onOwnSite(environment, "--sign-in")).isZero();
        GATEWAY.verify(postRequestedFor(anyUrl()).withRequestBody(containing("Credential login with fields")));
        GATEWAY.verify(0, postRequestedFor(anyUrl()).withRequestBody(containing("correct-horse")));
    }

    @Test
    void without_a_terminal_the_sign_in_says_where_it_is_taken_from() {
        assertThat(onOwnSite(KEY, "--sign-in")).isEqualTo(2);
        assertThat(out.toString()).contains("AIQARAMBA_PASSWORD");
    }

    @Test
    void a_wrong_key_is_one_clear_sentence() {
        GATEWAY.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(401).withBody("{}")));

        assertThat(onOwnSite(KEY)).isEqualTo(1);
        assertThat(out.toString()).contains("INCONCLUSIVE").doesNotContain("a-key-of-nobody", "Exception");
    }

    @Test
    void an_application_of_ones_own_needs_a_model() {
        assertThat(onOwnSite(Map.of())).isEqualTo(2);
        assertThat(out.toString().lines()).hasSize(1).first().asString().contains("GEMINI_API_KEY");
    }

    @Test
    void options_that_belong_together_are_named_when_one_is_missing() {
        assertThat(run(KEY, "--url", "http://127.0.0.1:1/")).isEqualTo(2);
        assertThat(out.toString()).contains("--url, --goal and --expect belong together");
    }

    @Test
    void a_malformed_recording_is_named_with_its_line() throws Exception {
        Path recording = Files.writeString(folder.resolve("broken.jsonl"), "not a recording\n");

        assertThat(run(Map.of(), "--replay", recording.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("broken.jsonl").contains("line 1");
    }

    private int onOwnSite(Map<String, String> environment, String... more) {
        try (Shop shop = Shop.start()) {
            List<String> arguments = new ArrayList<>(List.of(
                    "--url",
                    shop.url().toString(),
                    "--goal",
                    "Look at the home page",
                    "--expect",
                    "the heading speaks of shoes for every path",
                    "--base-url",
                    GATEWAY.baseUrl()));
            arguments.addAll(List.of(more));
            return run(environment, arguments.toArray(String[]::new));
        }
    }

    private int run(Map<String, String> environment, String... arguments) {
        PrintWriter writer = new PrintWriter(out, true);
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--report";
        all[arguments.length + 1] = folder.resolve("report.html").toString();
        return Quickstart.commandLine(environment).setOut(writer).setErr(writer).execute(all);
    }

    private static String finish(String met, String text) {
        return gemini("finish", met, text);
    }

    private static String gemini(String tool, String met, String text) {
        return """
                {"candidates": [{"content": {"role": "model", "parts": [{"functionCall": {"name": "%s", "args": \
                %s}}]},
                  "finishReason": "STOP"}],
                 "usageMetadata": {"promptTokenCount": 1234, "candidatesTokenCount": 56, "totalTokenCount": 1290},
                 "modelVersion": "gemini-3.8-flash"}
                """.formatted(tool, conclusion(met, text));
    }

    private static String chatCompletion(String met, String text) {
        return openAi("finish", met, text);
    }

    private static String openAi(String tool, String met, String text) {
        return """
                {"model": "qwen3-vl:8b", "choices": [{"finish_reason": "tool_calls", "message": {"role": "assistant",
                  "content": "", "tool_calls": [{"id": "1", "type": "function",
                    "function": {"name": "%s", "arguments": %s}}]}}],
                 "usage": {"prompt_tokens": 1234, "completion_tokens": 56, "total_tokens": 1290}}
                """.formatted(tool, conclusion(met, text));
    }

    private static String conclusion(String met, String text) {
        return """
                {"answers": [{"number": 1, "shown": "yes", "reason": "It does."}],
                 "summary": "I looked.", "expectations": [{"number": 1, "met": "%s",
                  "checks": [{"kind": "text", "text": "%s"}]}]}""".formatted(met, text);
    }
}
