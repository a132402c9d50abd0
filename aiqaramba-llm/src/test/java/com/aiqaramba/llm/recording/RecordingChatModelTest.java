package com.aiqaramba.llm.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.spi.ChatModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingChatModelTest {
    @TempDir
    private Path folder;

    @Test
    void the_file_holds_answers_in_clear_and_requests_as_hashes() throws Exception {
        Path file = folder.resolve("new/folder/run.jsonl");

        Conversations.record(file);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isEqualTo("{\"aiqaramba-recording\":1,\"origin\":\"scripted for a test\"}");
        assertThat(lines.get(1))
                .startsWith("{\"exchange\":1,\"answer\":{\"text\":\"I buy it.\",\"calls\":"
                        + "[{\"id\":\"a1\",\"name\":\"click\",\"arguments\":")
                .contains("\"payload\":{\"parts\":[{\"thoughtSignature\":\"AAEC\"}],\"role\":\"model\"}")
                .contains("\"usage\":{\"input\":100,\"cached\":64,\"output\":7,\"thinking\":30}")
                .containsPattern("\"lines\":\"[0-9a-f]{8} [0-9a-f]{8} [0-9a-f]{8}\"");
        assertThat(lines.get(3)).isEqualTo("{\"exchanges\":2}");
        assertThat(Files.readString(file)).doesNotContain("Home", "79.90", "Offer", "localhost", "seen");
    }

    @Test
    void two_recordings_of_the_same_run_are_the_same_file() throws Exception {
        Conversations.record(folder.resolve("a.jsonl"));
        Conversations.record(folder.resolve("b.jsonl"));

        assertThat(folder.resolve("a.jsonl")).hasSameTextualContentAs(folder.resolve("b.jsonl"));
    }

    @Test
    void a_recording_can_bear_its_date() throws IOException {
        Path file = folder.resolve("run.jsonl");
        Instant now = Instant.parse("2026-11-21T20:00:00Z");

        RecordingChatModel.builder(Conversations.model(), file, "scripted")
                .clock(InstantSource.fixed(now))
                .build()
                .close();

        assertThat(Files.readAllLines(file).get(0)).contains("\"recorded\":\"2026-11-21T20:00:00Z\"");
        assertThat(Recording.read(file).origin()).isEqualTo("scripted");
        assertThat(Recording.read(file).size()).isZero();
    }

    @Test
    void an_earlier_recording_stays_until_the_new_one_is_whole() throws Exception {
        Path file = folder.resolve("run.jsonl");
        Conversations.record(file);
        String before = Files.readString(file);

        RecordingChatModel recording = RecordingChatModel.of(Conversations.model(), file, "another");
        recording.chat(Conversations.first(Conversations.PAGE), ChatListener.SILENT);

        assertThat(file).hasContent(before);
        recording.close();
        recording.close();
        assertThat(Recording.read(file).origin()).isEqualTo("another");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".partial"));
    }

    @Test
    void a_request_without_an_answer_leaves_no_trace() throws InterruptedException {
        Path file = folder.resolve("run.jsonl");
        ChatModel broken = (request, listener) -> {
            throw new ModelException(ModelException.Kind.OVERLOADED, "busy", null);
        };
        try (RecordingChatModel recording = RecordingChatModel.of(broken, file, "scripted")) {
            assertThatThrownBy(() -> recording.chat(Conversations.first(Conversations.PAGE), ChatListener.SILENT))
                    .hasMessage("busy");
        }

        assertThat(Recording.read(file).size()).isZero();
    }

    @Test
    void a_file_that_cannot_be_written_is_named() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file, not a folder");

        assertThatThrownBy(() -> RecordingChatModel.of(Conversations.model(), blocked.resolve("run.jsonl"), "scripted"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("run.jsonl");
    }
}
