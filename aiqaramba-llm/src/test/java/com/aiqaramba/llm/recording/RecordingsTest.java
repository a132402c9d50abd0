package com.aiqaramba.llm.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.error.ModelException.Kind;
import com.aiqaramba.core.spi.ChatModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of recordings, in each of its modes. */
class RecordingsTest {
    private static final ChatRequest CHANGED = Conversations.first(Conversations.PAGE.replace("79.90", "89.90"));

    @TempDir
    private Path folder;

    private int requests;

    @Test
    void off_asks_the_model_and_writes_nothing() throws InterruptedException {
        run(RecordingMode.OFF, "buyer");

        assertThat(requests).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_was_recorded_is_replayed_without_a_model() throws InterruptedException {
        run(RecordingMode.RECORD, "buyer");
        requests = 0;

        assertThat(run(RecordingMode.REPLAY, "buyer")).containsExactly(Conversations.CALL, Conversations.DONE);
        assertThat(requests).isZero();
        assertThat(folder.resolve("checkout").resolve("buyer.jsonl")).exists();
    }

    @Test
    void a_replay_fails_at_a_changed_page_and_when_answers_are_left() throws InterruptedException {
        run(RecordingMode.RECORD, "buyer");
        RecordedModel changed = open(RecordingMode.REPLAY, "buyer");

        assertThatThrownBy(() -> changed.chat(CHANGED, ChatListener.SILENT))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("89.90");
        changed.close();
        RecordedModel unused = open(RecordingMode.REPLAY, "buyer");
        assertThatThrownBy(unused::close)
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("only 0 of its 2 exchanges");
        open(RecordingMode.OFF, "buyer").close();
    }

    @Test
    void a_model_goes_on_from_the_first_difference_and_that_is_told() throws InterruptedException {
        run(RecordingMode.RECORD, "buyer");
        requests = 0;
        List<Kind> told = new ArrayList<>();
        ChatListener listener = new ChatListener() {
            @Override
            public void fellBack(ModelException cause) {
                told.add(cause.kind());
            }
        };
        try (RecordedModel model = open(RecordingMode.REPLAY_THEN_ASK, "buyer")) {
            model.chat(Conversations.first(Conversations.PAGE), listener);
            assertThat(requests).isZero();
            assertThat(model.chat(Conversations.second("another result"), listener))
                    .isEqualTo(Conversations.DONE);
            model.chat(Conversations.second("ok"), listener);
        }

        assertThat(requests).isEqualTo(2);
        assertThat(told).containsExactly(Kind.REPLAY_MISMATCH);
    }

    @Test
    void agents_in_parallel_do_not_mix() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        List<Thread> threads = new ArrayList<>();
        Recordings recordings = Recordings.in(folder, RecordingMode.RECORD);
        for (String agent : List.of("buyer", "seller")) {
            Thread thread = new Thread(() -> {
                try (RecordedModel model = recordings.open("checkout", agent, Conversations::model)) {
                    both.countDown();
                    both.await();
                    ask(model);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }

        for (String agent : List.of("buyer", "seller")) {
            assertThat(run(RecordingMode.REPLAY, agent)).containsExactly(Conversations.CALL, Conversations.DONE);
        }
    }

    @Test
    void a_recording_is_for_one_run_at_a_time() {
        Recordings recordings = Recordings.in(folder, RecordingMode.OFF);
        try (RecordedModel first = recordings.open("checkout", "buyer", this::model)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> recordings.open("checkout", "buyer", this::model))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("a name of its own");
        }
        recordings.open("checkout", "buyer", this::model).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "a\\b", ".hidden", "a b"})
    void a_name_cannot_lead_out_of_the_folder(String name) {
        Recordings recordings = Recordings.in(folder, RecordingMode.RECORD);

        assertThatThrownBy(() -> recordings.open(name, "buyer", this::model))
                .isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> recordings.open("checkout", name, this::model))
                .isInstanceOf(ConfigurationException.class);
    }

    @ParameterizedTest
    @CsvSource({"off,OFF", "record,RECORD", " Replay ,REPLAY", "replay-then-ask,REPLAY_THEN_ASK"})
    void the_mode_is_a_word(String word, RecordingMode mode) {
        assertThat(RecordingMode.of(word)).isEqualTo(mode);
    }

    @Test
    void another_word_is_refused_with_the_right_ones() {
        assertThatThrownBy(() -> RecordingMode.of("yes"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("AIQARAMBA_RECORDING is off, record, replay, replay-then-ask.");
    }

    private List<ChatResponse> run(RecordingMode mode, String agent) throws InterruptedException {
        try (RecordedModel model = open(mode, agent)) {
            return ask(model);
        }
    }

    private static List<ChatResponse> ask(ChatModel model) throws InterruptedException {
        return List.of(
                model.chat(Conversations.first(Conversations.PAGE), ChatListener.SILENT),
                model.chat(Conversations.second("ok"), ChatListener.SILENT));
    }

    private RecordedModel open(RecordingMode mode, String agent) {
        return Recordings.in(folder, mode).open("checkout", agent, this::model);
    }

    private ChatModel model() {
        return (request, listener) -> {
            requests++;
            return Conversations.model().chat(request, listener);
        };
    }
}
