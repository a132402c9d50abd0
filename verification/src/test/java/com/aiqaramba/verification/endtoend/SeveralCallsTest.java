package com.aiqaramba.verification.endtoend;

import static com.aiqaramba.test.ScriptedCall.call;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedClaim.met;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.test.ScriptedChatModel;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several calls in one answer were decided on one page; none is carried out on another. */
@Tag("browser")
class SeveralCallsTest {
    private static final String LIST = """
            <ul><li>Apple <button>Remove</button><li>Pear <button>Remove</button><li>Plum <button>Remove</button></ul>
            <script>for (const b of document.querySelectorAll('button')) b.onclick = () => \
            b.parentNode.remove();</script>
            """;

    @Test
    void a_number_means_the_row_that_it_was_given_for_after_the_first_row_is_gone() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("Apple and pear go.", call("click", Map.of("element", 1)), call("click", Map.of("element", 2)))
                .turn(
                        "Both are gone.",
                        finish(
                                "Apple and pear are gone.",
                                met(1).noText("Apple").noText("Pear").text("Plum")))
                .build();
        try (TestSite site = new TestSite().page("/", LIST)) {
            Run run = AgentRunner.inMemory(model, LocalBrowsers.headless())
                    .run(Task.on(site.url("/"))
                            .allowPrivateAddresses()
                            .goal("Remove the apple and the pear.")
                            .expect("the apple and the pear are gone")
                            .build());

            assertThat(run.steps().get(0).actions())
                    .extracting(action -> action.result().status())
                    .containsExactly(ActionResult.Status.DONE, ActionResult.Status.DONE);
            assertThat(run.verdict().status()).as("%s", run.verdict()).isEqualTo(Verdict.Status.PASSED);
        }
    }
}
