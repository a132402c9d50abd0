package com.aiqaramba.core;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedCall.typeSecret;
import static com.aiqaramba.test.ScriptedClaim.met;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.PartialAnswer;
import com.aiqaramba.core.chat.PartialAnswer.Kind;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.RunListener;
import com.aiqaramba.core.store.InMemoryArtifactStore;
import com.aiqaramba.core.store.InMemoryRunStore;
import com.aiqaramba.test.ScriptedCall;
import com.aiqaramba.test.ScriptedChatModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunProgressTest {
    private static final ScriptedCall SIGN_IN = typeSecret("textbox", "Password", OneSecret.ID, "password");

    private final List<String> heard = new ArrayList<>();

    @Test
    void an_answer_is_told_line_by_line_while_it_is_given() {
        run(
                "unused-secret",
                ScriptedChatModel.script()
                        .turn("First I look around,\nthen I open the cart.\n\n", click("link", "Cart"))
                        .turn("Fine.", finish("Fine.", met(1).text("2 items")))
                        .build());

        assertThat(heard)
                .containsExactly(
                        "1 TEXT First I look around,",
                        "1 TEXT then I open the cart.",
                        "1 CALL click",
                        "2 TEXT Fine.",
                        "2 CALL finish");
    }

    @Test
    void a_secret_that_comes_in_pieces_is_masked() {
        run("correct-horse-7", saying("I used the password correct-horse-7 to sign in."));

        assertThat(heard).contains("2 TEXT I used the password c****7 to sign in.");
        assertThat(heard.toString()).doesNotContain("correct-horse");
    }

    @Test
    void with_a_secret_of_several_lines_only_the_calls_are_told() {
        run("first-line\nsecond-line", saying("It is first-line\nsecond-line!"));

        assertThat(heard).contains("2 CALL finish");
        assertThat(heard.toString()).doesNotContain("line");
    }

    @Test
    void lines_without_measure_are_cut_or_left_out() {
        run("unused-secret", saying("a".repeat(5_000) + "\n" + " ".repeat(30_000) + "b\nend"));

        assertThat(heard).contains("2 TEXT " + "a".repeat(999) + "…", "2 TEXT end");
        assertThat(heard.toString()).doesNotContain("b");
    }

    private static ScriptedChatModel saying(String text) {
        return ScriptedChatModel.script()
                .turn("", SIGN_IN)
                .turn(text, finish("Fine.", met(1).text("Welcome")))
                .turn("", finish("Fine.", met(1).text("Welcome")))
                .build();
    }

    private void run(String secret, ScriptedChatModel model) {
        AgentRunner.builder()
                .model(model)
                .browsers(Shop.browsers())
                .stores(new InMemoryRunStore(), new InMemoryArtifactStore())
                .credentials(OneSecret.of(secret))
                .listener(new RunListener() {
                    @Override
                    public void partialAnswer(RunKey run, int step, PartialAnswer line) {
                        heard.add(step + " " + line.kind() + " " + line.text());
                    }
                })
                .build()
                .run(Task.on(Shop.HOME)
                        .goal("Sign in")
                        .expect("it works")
                        .credential(OneSecret.ID)
                        .build());
        assertThat(heard).noneMatch(line -> line.contains(Kind.THOUGHT.name()));
    }
}
