package com.aiqaramba.docker;

import static com.aiqaramba.docker.fixture.Containers.browsers;
import static com.aiqaramba.docker.fixture.Containers.runThatReaches;
import static com.aiqaramba.docker.fixture.Containers.show;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.docker.fixture.Site;
import com.aiqaramba.docker.fixture.TestEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class FiveContainersTest {
    private static final int AGENTS = 5;

    private static final String VISIT = """
            <p id=seen></p>
            <script>
              seen.textContent = 'cookies[' + document.cookie + '] storage[' + (localStorage.visitor || '') + ']';
              const visitor = location.hash.slice(1);
              document.cookie = visitor + '=yes';
              localStorage.visitor = visitor;
            </script>""";

    private final CyclicBarrier together = new CyclicBarrier(AGENTS);

    @Test
    void five_agents_at_once_see_only_what_is_theirs() throws Exception {
        ExecutorService agents = Executors.newFixedThreadPool(AGENTS);
        try (Site site = new Site();
                TestEngine engine = new TestEngine()) {
            String url = site.page("/", VISIT);
            List<Future<Sight>> sights = new ArrayList<>();
            for (int agent = 0; agent < AGENTS; agent++) {
                String name = "agent" + agent;
                sights.add(agents.submit(() -> visit(url, name, engine)));
            }
            for (int agent = 0; agent < AGENTS; agent++) {
                String name = "agent" + agent;
                Sight sight = sights.get(agent).get();

                assertThat(sight.containers()).isEqualTo(AGENTS);
                assertThat(sight.atFirst()).isEqualTo("cookies[] storage[]");
                assertThat(sight.later()).isEqualTo("cookies[" + name + "=yes] storage[" + name + "]");
                assertThat(sight.tabs()).isEqualTo(1);
            }
            assertThat(engine.containersOf(ProcessHandle.current().pid())).isEmpty();
        } finally {
            agents.shutdownNow();
        }
    }

    private record Sight(int containers, String atFirst, String later, int tabs) {}

    private Sight visit(String url, String name, TestEngine engine) throws Exception {
        try (BrowserSession session = browsers().open(runThatReaches(url))) {
            String atFirst = show(session, url + "#" + name);
            together.await();
            int containers = engine.containersOf(ProcessHandle.current().pid()).size();
            String later = show(session, url + "?again#" + name);
            int tabs = session.observe().tabs().size();
            together.await();
            return new Sight(containers, atFirst, later, tabs);
        }
    }
}
