package com.aiqaramba.verification.verdicts;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.agent.Task;

/** One run of a character on an application with a defect, or on its healthy twin. */
final class SeededRun {
    private SeededRun() {}

    /** An empty defect is the healthy twin. */
    static Run of(Scenario scenario, String defect, Tester tester) {
        try (SmallSite site = new SmallSite()) {
            String url = site.url(scenario.page(), defect);
            Task task = Task.on(url)
                    .allowPrivateAddresses()
                    .goal(scenario.goal())
                    .expect(scenario.expectation())
                    .build();
            return AgentRunner.inMemory(tester.play(scenario, url), LocalBrowsers.headless())
                    .run(task);
        }
    }
}
