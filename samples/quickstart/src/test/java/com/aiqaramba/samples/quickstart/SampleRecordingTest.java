package com.aiqaramba.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.llm.recording.RecordingChatModel;
import com.aiqaramba.samples.shop.Shop;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("browser")
class SampleRecordingTest {
    @TempDir
    private Path folder;

    /** After a change of prompt, tools, shop or script: copy the file that the failure names over the resource. */
    @Test
    void the_recording_is_what_the_script_gives_on_the_shop_of_today() throws Exception {
        Path recorded = Path.of("target", Models.RECORDING);
        try (Shop shop = Shop.start();
                RecordingChatModel model = RecordingChatModel.of(
                        ShopScript.model(),
                        recorded,
                        "scripted by hand for this sample, not made by a language model")) {
            Assignment assignment = Assignment.onShop(shop);
            Run run = AgentRunner.builder()
                    .model(model)
                    .browsers(LocalBrowsers.headless())
                    .storesInMemory()
                    .credentials(assignment.vault())
                    .build()
                    .run(assignment.task());
            run.report().writeTo(Path.of("target", "recorded-run.html"));

            assertThat(run.verdict().status()).as("%s", run.verdict()).isEqualTo(Verdict.Status.PASSED);
        }
        assertThat(Files.readString(recorded).equals(committed()))
                .as("the recording in the resources is that of %s", recorded.toAbsolutePath())
                .isTrue();
    }

    @Test
    @Tag("whole-run")
    void without_a_key_the_quickstart_replays_the_recording_and_says_so_first() {
        StringWriter out = new StringWriter();

        int exitCode = commandLine(out)
                .execute("--report", folder.resolve("report.html").toString());

        assertThat(out.toString())
                .startsWith(
                        "No GEMINI_API_KEY: replaying a recorded run against the live shop. The recording: scripted by"
                                + " hand")
                .contains("PASSED", "Total EUR 159.80", "Report: ");
        assertThat(exitCode).isZero();
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
    }

    private static CommandLine commandLine(StringWriter out) {
        PrintWriter writer = new PrintWriter(out, true);
        return Quickstart.commandLine(Map.of()).setOut(writer).setErr(writer);
    }

    private static String committed() throws Exception {
        try (InputStream resource = Models.class.getResourceAsStream(Models.RECORDING)) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
