package com.aiqaramba.verification.tokens;

import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.spi.BrowserProvider;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.verification.tokens.Wanderer.Exchange;
import java.util.List;

/**
 * A run of a hundred steps.
 *
 * @param sent what it sent to its model
 * @param appended what it would have sent with a history that nothing is left out of
 */
record LongRun(List<ChatRequest> sent, List<ChatRequest> appended) {
    static final int STEPS = 100;

    static LongRun on(BrowserProvider browsers, Task.Builder task) {
        Wanderer model = new Wanderer();
        Run run = AgentRunner.builder()
                .model(model)
                .browsers(browsers)
                .storesInMemory()
                .build()
                .run(
                        TenantId.SINGLE,
                        Agent.builder()
                                .limits(Limits.builder().iterations(STEPS).build())
                                .build(),
                        task.goal("Look at every page of the shop, and at what its buttons and fields do.")
                                .expect("nothing in the shop is broken")
                                .build());
        List<Exchange> exchanges = model.exchanges();
        if (exchanges.size() != STEPS) {
            throw new IllegalStateException("The run ended after " + exchanges.size() + " steps: " + run.outcome());
        }
        return new LongRun(exchanges.stream().map(Exchange::request).toList(), AppendOnly.of(exchanges, run.steps()));
    }
}
