package com.aiqaramba.core.internal.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.PressKeysAction;
import com.aiqaramba.core.agent.Expectation;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.internal.prompt.tool.Command.Claim;
import com.aiqaramba.core.internal.prompt.tool.Command.Finding;
import com.aiqaramba.core.internal.prompt.tool.Command.Finish;
import com.aiqaramba.core.internal.prompt.tool.Command.ProposedCheck;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.run.CheckResult;
import com.aiqaramba.core.run.Verdict.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The decision table. On the start page only OLD is shown, at the end OLD and NEW; GONE is never shown. So a check of
 * NEW holds and is decisive, one of OLD holds and proves nothing, one of GONE fails.
 */
class JudgeTest {
    private static final Observation START = page("OLD");
    private static final Observation NOW = page("OLD", "NEW");

    @ParameterizedTest
    @CsvSource({
        // the host's checks, what the model found, its checks, the status, whether it is asked again
        "-, YES, NEW, PASSED, false",
        "-, YES, NEW OLD, PASSED, false",
        "-, YES, OLD, INCONCLUSIVE, true",
        "-, YES, -, INCONCLUSIVE, true",
        "-, YES, GONE, INCONCLUSIVE, true",
        "-, YES, NEW GONE, INCONCLUSIVE, true",
        "-, NO, GONE, FAILED, false",
        "-, NO, NEW GONE, FAILED, false",
        "-, NO, NEW, INCONCLUSIVE, true",
        "-, NO, OLD, INCONCLUSIVE, true",
        "-, NO, -, INCONCLUSIVE, true",
        "-, UNKNOWN, NEW, INCONCLUSIVE, false",
        "-, UNKNOWN, GONE, INCONCLUSIVE, false",
        "-, UNKNOWN, -, INCONCLUSIVE, true",
        "NEW, YES, -, PASSED, false",
        "OLD, YES, -, PASSED, false",
        "NEW, YES, OLD, PASSED, false",
        "NEW, YES, GONE, INCONCLUSIVE, true",
        "GONE, YES, -, FAILED, true",
        "GONE, YES, NEW, FAILED, true",
        "NEW GONE, YES, NEW, FAILED, true",
        "NEW, NO, -, INCONCLUSIVE, true",
        "NEW, NO, GONE, FAILED, false",
        "GONE, NO, NEW, FAILED, false",
        "NEW, UNKNOWN, -, PASSED, false",
        "NEW, UNKNOWN, NEW, PASSED, false",
        "NEW, UNKNOWN, GONE, INCONCLUSIVE, false",
        "GONE, UNKNOWN, NEW, FAILED, false"
    })
    void each_row_of_the_decision_table(String host, Finding found, String model, Status status, boolean again) {
        Judge judge = judge(List.of(new Expectation("it works", checks(host))), START, true);

        Judgement judgement = judge.judge(finish(claim(1, found, model)), NOW);

        assertThat(judgement.verdict().status()).isEqualTo(status);
        assertThat(judgement.verdict().expectations().get(0).status()).isEqualTo(status);
        assertThat(judgement.complaints()).hasSize(again ? 1 : 0);
        assertThat(judgement.complaints()).allMatch(complaint -> complaint.startsWith("Expectation 1: "));
    }

    @ParameterizedTest
    @CsvSource({"NEW, PASSED", "GONE, FAILED", "-, INCONCLUSIVE"})
    void a_missing_claim_counts_as_unknown(String host, Status status) {
        Judge judge = judge(List.of(new Expectation("it works", checks(host))), START, true);

        assertThat(judge.judge(finish(), NOW).verdict().status()).isEqualTo(status);
        assertThat(judge.judge(finish(claim(7, Finding.YES, "NEW")), NOW)
                        .verdict()
                        .status())
                .isEqualTo(status);
    }

    @Test
    void of_two_claims_for_one_expectation_the_first_counts() {
        Judge judge = judge(List.of(new Expectation("it works", List.of())), START, true);

        Judgement judgement = judge.judge(finish(claim(1, Finding.NO, "GONE"), claim(1, Finding.YES, "NEW")), NOW);

        assertThat(judgement.verdict().status()).isEqualTo(Status.FAILED);
        assertThat(judgement.verdict().expectations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, NEW, PASSED",
        "NEW, OLD, INCONCLUSIVE",
        "OLD, NEW, INCONCLUSIVE",
        "NEW, GONE, FAILED",
        "OLD, GONE, FAILED",
        "GONE, GONE, FAILED"
    })
    void the_worst_expectation_decides(String first, String second, Status status) {
        Judge judge = judge(
                List.of(new Expectation("it is right", List.of()), new Expectation("it works", List.of())),
                START,
                true);

        Judgement judgement =
                judge.judge(finish(claim(2, finding(second), second), claim(1, finding(first), first)), NOW);

        assertThat(judgement.verdict().status()).isEqualTo(status);
    }

    @Test
    void the_reason_names_the_expectations_that_failed() {
        Judge judge = judge(
                List.of(new Expectation("it is right", List.of()), new Expectation("it works", List.of())),
                START,
                true);

        Judgement judgement = judge.judge(finish(claim(1, Finding.YES, "NEW"), claim(2, Finding.NO, "GONE")), NOW);

        assertThat(judgement.verdict().reason())
                .isEqualTo(
                        "not met: expectation 2 (it works), expected: text \"GONE\" is shown; found: not on the page");
    }

    @ParameterizedTest
    @CsvSource({
        "false, the OLD9 page is there, PASSED",
        "false, it works, INCONCLUSIVE",
        "true, the OLD9 page is there, INCONCLUSIVE"
    })
    void what_held_at_the_start_counts_only_if_nothing_was_done_and_it_speaks_of_the_expectation(
            boolean acted, String expectation, Status status) {
        Observation start = page("OLD9");
        Judge judge = judge(List.of(new Expectation(expectation, List.of())), start, acted);

        assertThat(judge.judge(finish(claim(1, Finding.YES, "OLD9")), start)
                        .verdict()
                        .status())
                .isEqualTo(status);
    }

    @Test
    void without_a_conclusion_nothing_is_passed_but_the_hosts_checks_are_evaluated() {
        Judge judge = judge(List.of(new Expectation("it works", checks("NEW GONE"))), START, true);

        var verdict = judge.withoutConclusion(NOW, "It ended early.");

        assertThat(verdict.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(verdict.reason()).isEqualTo("It ended early.");
        assertThat(verdict.expectations().get(0).checks())
                .extracting(CheckResult::held)
                .containsExactly(true, false);
    }

    private static Judge judge(List<Expectation> expectations, Observation start, boolean acted) {
        Trail trail = new Trail(start);
        if (acted) {
            trail.did(new PressKeysAction("Enter"), ActionResult.done());
        }
        return new Judge("Try it", expectations, trail);
    }

    private static Finish finish(Claim... claims) {
        return new Finish("", List.of(claims));
    }

    private static Finding finding(String text) {
        return text.equals("GONE") ? Finding.NO : Finding.YES;
    }

    private static Claim claim(int number, Finding finding, String texts) {
        return new Claim(
                number,
                finding,
                checks(texts).stream()
                        .map(check -> new ProposedCheck(check, "because"))
                        .toList());
    }

    private static List<Check> checks(String texts) {
        return Stream.of(texts.split(" "))
                .filter(text -> !text.equals("-"))
                .<Check>map(text -> Check.text(text))
                .toList();
    }

    private static Observation page(String... texts) {
        return Observation.builder("https://shop.example/")
                .nodes(Stream.of(texts).map(PageNode::text).toList())
                .build();
    }
}
