package com.aiqaramba.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.aiqaramba.browser.internal.fixture.SeleniumGrid;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.web.Origin;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("browser")
class GridIsolationTest {
    private static final TestSite SITE = new TestSite();

    /** Shows what was left in the browser before, and leaves something. */
    private static final String MEMORY = """
            <title>memory</title><p></p><a href=/note>note</a>
            <script>
              document.querySelector('p').textContent = `found [${document.cookie}] [${localStorage.getItem('run')}]`;
              if (location.search) {
                document.cookie = 'run=' + location.search.slice(1);
                localStorage.setItem('run', location.search.slice(1));
              }
            </script>
            """;

    private static SeleniumGrid grid;
    private static GridBrowsers browsers;

    @BeforeAll
    static void start() throws Exception {
        grid = SeleniumGrid.start(GridIsolationTest.class, 2, 5);
        browsers = GridOwner.browsers(grid.address());
    }

    @AfterAll
    static void stop() throws Exception {
        SITE.close();
        grid.close();
    }

    @Test
    @Order(1)
    void twelve_runs_on_two_nodes_of_five_share_nothing_and_two_of_them_wait_in_order() throws Exception {
        String memory = SITE.page("/memory", MEMORY);
        SITE.serve("/note", exchange -> {
            byte[] run = exchange.getRequestHeaders()
                    .getFirst("Cookie")
                    .substring("run=".length())
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=note.txt");
            exchange.sendResponseHeaders(200, run.length);
            exchange.getResponseBody().write(run);
            exchange.close();
        });
        try (GridRuns runs = new GridRuns("run", 12, Origin.of(memory), browsers)) {
            List<GridRun> open = runs.open(10);
            GridRuns.atOnce(
                    open,
                    run -> assertThat(run.visit(memory + "?" + run.name())).containsExactly("found [] [null]", "note"));
            GridRuns.atOnce(open, run -> {
                assertThat(run.visit(memory)).containsExactly("found [run=%1$s] [%1$s]".formatted(run.name()), "note");
                assertThat(run.download("note")).containsOnly(Map.entry("note.txt", run.name()));
            });

            List<GridRun> waiting = runs.waiting(2);
            open.get(0).close();
            assertThat(runs.open(11)).contains(waiting.get(0)).doesNotContain(waiting.get(1));
            open.get(1).close();
            assertThat(waiting.get(1).visit(memory)).containsExactly("found [] [null]", "note");
        }
        grid.awaitSessions(0);
    }

    @Test
    @Order(2)
    void a_node_that_dies_ends_its_runs_and_no_others() throws Exception {
        String page = SITE.page("/page", "<p>here</p>");
        try (GridRuns runs = new GridRuns("victim", 4, Origin.of(page), browsers)) {
            List<GridRun> open = runs.open(4);
            GridRuns.atOnce(open, run -> run.visit(page));
            Map<String, URI> nodes = nodesOfRuns();
            URI first = Objects.requireNonNull(nodes.get("single/victim-1"));

            grid.nodeAt(first).kill();

            try (GridRuns next = new GridRuns("next", 2, Origin.of(page), browsers)) {
                for (GridRun run : next.open(2)) {
                    assertThat(run.visit(page)).containsExactly("here");
                }
            }
            for (GridRun run : open) {
                Throwable failure = catchThrowable(() -> run.visit(page));
                if (first.equals(nodes.get("single/" + run.name()))) {
                    assertThat(failure).isInstanceOf(BrowserException.class);
                } else {
                    assertThat(failure).isNull();
                }
                CompletableFuture.runAsync(run::close).get(5, TimeUnit.SECONDS);
            }
        }
    }

    /** Which node each run's session is on. */
    private static Map<String, URI> nodesOfRuns() throws Exception {
        Map<String, URI> nodes = new HashMap<>();
        for (JsonNode node : new ObjectMapper().readTree(grid.status()).at("/value/nodes")) {
            for (JsonNode slot : node.path("slots")) {
                String run = slot.at("/session/capabilities/se:aiqaramba/run").asText();
                nodes.put(run, URI.create(node.path("uri").asText()));
            }
        }
        return nodes;
    }
}
