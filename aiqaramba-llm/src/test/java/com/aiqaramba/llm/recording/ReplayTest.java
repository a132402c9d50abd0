package com.aiqaramba.llm.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ToolChoice;
import com.aiqaramba.core.chat.ToolSpecification;
import com.aiqaramba.core.error.ModelException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    @TempDir
    private Path folder;

    private ReplayingChatModel replay;

    @BeforeEach
    void record() throws InterruptedException {
        Path file = folder.resolve("run.jsonl");
        Conversations.record(file);
        replay = ReplayingChatModel.of(Recording.read(file));
    }

    @Test
    void the_same_requests_get_the_same_answers() throws InterruptedException {
        assertThat(replay.chat(Conversations.first(Conversations.PAGE), ChatListener.SILENT))
                .isEqualTo(Conversations.CALL);
        assertThat(replay.chat(Conversations.second("ok"), ChatListener.SILENT)).isEqualTo(Conversations.DONE);

        replay.verifyComplete();
        replay.close();
    }

    @Test
    void another_port_another_clock_and_another_picture_make_no_difference() throws InterruptedException {
        String page = Conversations.PAGE
                .replace("localhost:8080", "127.0.0.1:41999")
                .replace("2026-11-21", "2027-01-01")
                .replace("23:59:59", "0:01 AM")
                .replace("\n", "   \n\n");
        ChatRequest request = Conversations.request(
                "Test http://127.0.0.1:41999.", List.of(Conversations.user(page, (byte) 1, (byte) 2)), ToolChoice.AUTO);

        assertThat(replay.chat(request, ChatListener.SILENT)).isEqualTo(Conversations.CALL);
    }

    @Test
    void a_changed_page_is_shown() {
        String page = Conversations.PAGE.replace("79.90", "89.90").replace("[e1]", "[e3]");

        assertThat(mismatch(Conversations.first(page)))
                .hasMessageContaining("scripted for a test")
                .hasMessageContaining("request 1 of 2 differs")
                .hasMessageContaining("message 1 (user), new line 1: [e3] link \"Home\" <origin>/home")
                .hasMessageContaining("message 1 (user), new line 2: [e2] button \"Buy for 89.90\"")
                .hasMessageContaining("message 1 (user), 2 recorded lines are missing, the first was line 1")
                .hasMessageNotContaining("Offer ends");
    }

    @Test
    void a_line_that_is_gone_is_counted_and_located() {
        String page = Conversations.PAGE.replace("[e2] button \"Buy for 79.90\"\n", "");

        assertThat(mismatch(Conversations.first(page)))
                .hasMessageContaining("1 recorded lines are missing, the first was line 2")
                .hasMessageNotContaining("new line");
    }

    @Test
    void lines_in_another_order_are_a_difference() {
        List<String> lines = new ArrayList<>(Conversations.PAGE.lines().toList());
        lines.add(lines.remove(0));

        assertThat(mismatch(Conversations.first(String.join("\n", lines))))
                .hasMessageContaining("message 1 (user) has the same lines in another order");
    }

    @Test
    void many_and_long_new_lines_are_cut() {
        String page = ("a new line " + "x".repeat(1_000) + "\n").repeat(50);

        ModelException mismatch = mismatch(Conversations.first(page));

        assertThat(mismatch).hasMessageContaining("and more new lines");
        assertThat(mismatch.getMessage()).hasSizeLessThan(3_000);
    }

    @Test
    void system_tools_choice_pictures_and_number_of_messages_count() {
        ChatRequest known = Conversations.first(Conversations.PAGE);
        List<ChatMessage> messages = known.messages();
        List<ChatMessage> more = List.of(messages.get(0), ChatMessage.User.text("And now?"));
        List<ChatMessage> textAlone = List.of(ChatMessage.User.text(Conversations.PAGE));
        List<ToolSpecification> otherTools = List.of(new ToolSpecification("click", "Clicks twice.", "{}"));

        assertThat(difference(ChatRequest.builder(messages)
                        .system("Be brief.")
                        .tools(known.tools())
                        .toolChoice(known.toolChoice())
                        .build()))
                .containsExactly("the system instruction has changed");
        assertThat(difference(ChatRequest.builder(messages)
                        .system(known.system())
                        .tools(otherTools)
                        .toolChoice(known.toolChoice())
                        .build()))
                .containsExactly("the tools have changed");
        assertThat(difference(ChatRequest.builder(messages)
                        .system(known.system())
                        .tools(known.tools())
                        .toolChoice(ToolChoice.only("click"))
                        .build()))
                .containsExactly("the tool choice was auto and is now click");
        assertThat(difference(known.toBuilder().answerSchema("{}").build()))
                .singleElement()
                .asString()
                .startsWith("the tool choice was auto and is now auto form:");
        assertThat(difference(ChatRequest.builder(textAlone)
                        .system(known.system())
                        .tools(known.tools())
                        .toolChoice(known.toolChoice())
                        .build()))
                .containsExactly("message 1 (user) had 1 pictures and now has 0");
        assertThat(difference(ChatRequest.builder(more)
                        .system(known.system())
                        .tools(known.tools())
                        .toolChoice(known.toolChoice())
                        .build()))
                .containsExactly("it had 1 messages and now has 2", "message 2 (user), new line 1: And now?");
    }

    @Test
    void a_changed_result_of_a_tool_is_shown() throws InterruptedException {
        replay.chat(Conversations.first(Conversations.PAGE), ChatListener.SILENT);

        assertThat(mismatch(Conversations.second("it is gone")))
                .hasMessageContaining("request 2 of 2 differs")
                .hasMessageContaining("message 3 (tools), new line 2: it is gone");
    }

    @Test
    void after_a_mismatch_nothing_is_answered_and_close_adds_nothing() {
        mismatch(Conversations.first("another page"));

        assertThat(mismatch(Conversations.first(Conversations.PAGE))).hasMessageContaining("earlier request");
        replay.close();
    }

    @Test
    void a_request_beyond_the_recording_is_a_mismatch() throws InterruptedException {
        replay.chat(Conversations.first(Conversations.PAGE), ChatListener.SILENT);
        replay.chat(Conversations.second("ok"), ChatListener.SILENT);

        assertThat(mismatch(Conversations.second("ok"))).hasMessageContaining("request 3 was not recorded");
    }

    @Test
    void exchanges_that_were_not_asked_for_fail_the_end() throws InterruptedException {
        replay.chat(Conversations.first(Conversations.PAGE), ChatListener.SILENT);

        assertThatThrownBy(replay::verifyComplete)
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.REPLAY_MISMATCH))
                .hasMessageContaining("only 1 of its 2 exchanges");
        assertThatThrownBy(replay::close).isInstanceOf(ModelException.class);
    }

    @Test
    void an_interrupted_thread_gets_no_answer() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> replay.chat(Conversations.first(Conversations.PAGE), ChatListener.SILENT))
                .isInstanceOf(InterruptedException.class);
    }

    private ModelException mismatch(ChatRequest request) {
        ModelException failure =
                catchThrowableOfType(ModelException.class, () -> replay.chat(request, ChatListener.SILENT));
        assertThat(failure.kind()).isEqualTo(ModelException.Kind.REPLAY_MISMATCH);
        return failure;
    }

    private static List<String> difference(ChatRequest live) {
        return Difference.between(RequestPrint.of(Conversations.first(Conversations.PAGE)), live);
    }
}
