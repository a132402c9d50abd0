package com.aiqaramba.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.run.RunOutcome.Kind;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.test.FakeBrowsers;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a model answers, a run ends with an outcome. */
@Timeout(300)
class RunFuzzTest {
    private static final int ANSWERS = 10_000;
    private static final Set<Kind> DEFINED =
            Set.of(Kind.CONCLUDED, Kind.ITERATIONS_EXHAUSTED, Kind.TOKENS_EXHAUSTED, Kind.MODEL_FAILED);

    @Test
    @Tag("exhaustive")
    void ten_thousand_random_and_mutated_answers_end_in_outcomes_and_never_in_an_exception() {
        RandomModel model = new RandomModel(20_261_122);
        FakeBrowsers browsers = Shop.browsers();
        Map<Kind, Integer> outcomes = new EnumMap<>(Kind.class);
        Agent agent =
                Agent.builder().limits(Limits.builder().iterations(40).build()).build();
        while (model.answers() < ANSWERS) {
            Run run = AgentRunner.inMemory(model, browsers).run(TenantId.SINGLE, agent, Shop.task());

            outcomes.merge(run.outcome().kind(), 1, Integer::sum);
            assertThat(run.outcome().kind()).as("%s", run.outcome()).isIn(DEFINED);
            assertThat(run.verdict().status()).isNotEqualTo(Verdict.Status.PASSED);
            assertThat(run.steps()).hasSizeLessThanOrEqualTo(40);
            assertThat(run.report().toHtml()).hasSizeLessThan(2_000_000);
        }
        assertThat(outcomes.keySet()).isEqualTo(DEFINED);
        assertThat(browsers.openSessions()).isZero();
    }
}
