package com.aiqaramba.verification.endtoend;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedClaim.met;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.Run;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.llm.recording.Recording;
import com.aiqaramba.llm.recording.RecordingChatModel;
import com.aiqaramba.llm.recording.ReplayingChatModel;
import com.aiqaramba.samples.shop.Bug;
import com.aiqaramba.samples.shop.Shop;
import com.aiqaramba.test.ScriptedChatModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording depends on what the shop shows, and on nothing else: not on the port, the time or chance. */
@Tag("browser")
class RecordedRunTest {
    @TempDir
    private static Path folder;

    private static Path first;

    @BeforeAll
    static void record_once() throws IOException {
        first = record("first.jsonl");
    }

    @Test
    void the_same_run_gives_the_same_recording_and_replays_on_another_port() throws IOException {
        Path second = record("second.jsonl");

        assertThat(Files.readString(second)).isEqualTo(Files.readString(first));
        try (Shop shop = Shop.start();
                ReplayingChatModel model = ReplayingChatModel.of(Recording.read(first))) {
            assertThat(run(shop, model).verdict().status()).isEqualTo(Verdict.Status.PASSED);
        }
    }

    @Test
    void on_a_changed_page_the_replay_stops_and_shows_the_new_line() throws IOException {
        Recording recording = Recording.read(first);
        try (Shop shop = Shop.builder().bugs(Set.of(Bug.WRONG_TOTAL)).start()) {
            Run run = run(shop, ReplayingChatModel.of(recording));

            assertThat(run.outcome().kind()).isEqualTo(RunOutcome.Kind.MODEL_FAILED);
            assertThat(run.outcome().message())
                    .contains("left the recording", "request 3 of 4 differs", "new line", "EUR 79.90", "record again");
            assertThat(run.verdict().status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
        }
    }

    /** Opens the cart by its link: an address with a port would be part of the answers. */
    private static Path record(String name) throws IOException {
        Path file = folder.resolve(name);
        try (Shop shop = Shop.start();
                RecordingChatModel model = RecordingChatModel.of(script(), file, "scripted for a test")) {
            assertThat(run(shop, model).verdict().status()).isEqualTo(Verdict.Status.PASSED);
        }
        return file;
    }

    private static ScriptedChatModel script() {
        return Shopping.addTwoPairs()
                .turn("I look into the cart.", click("link", "Cart, 2 items"))
                .turn("There they are.", finish("Two pairs are in the cart.", met(1).text("Total EUR 159.80")))
                .build();
    }

    private static Run run(Shop shop, ChatModel model) {
        return Shopping.runner(model)
                .build()
                .run(Shopping.onShoe(shop).expect("the total is right").build());
    }
}
