package com.aiqaramba.browser.internal.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GridStatusTest {
    private static final String CHROME = "{\"stereotype\":{\"browserName\":\"chrome\",\"se:downloadsEnabled\":true}}";
    private static final String FIREFOX = "{\"stereotype\":{\"browserName\":\"firefox\"}}";

    @Test
    void counts_what_each_usable_node_runs_at_once() {
        GridStatus status = status(
                node("UP", 5, 300_000, CHROME, CHROME, FIREFOX),
                node("UP", 1, 700_000, CHROME, CHROME),
                node("DOWN", 5, 1, CHROME),
                node("DRAINING", 5, 1, CHROME));

        assertThat(status.slots("chrome")).isEqualTo(3);
        assertThat(status.slots("firefox")).isEqualTo(1);
        assertThat(status.slots("MicrosoftEdge")).isZero();
        assertThat(status.sessionTimeout()).contains(Duration.ofMinutes(5));
    }

    @Test
    void asks_for_managed_downloads_only_where_every_slot_has_them() {
        String without = "{\"stereotype\":{\"browserName\":\"chrome\"}}";

        assertThat(status(node("UP", 5, 1, CHROME, FIREFOX)).managesDownloads("chrome"))
                .isTrue();
        assertThat(status(node("UP", 5, 1, CHROME, without)).managesDownloads("chrome"))
                .isFalse();
        assertThat(status().managesDownloads("chrome")).isFalse();
    }

    @Test
    void what_is_not_said_counts_as_not_there() {
        GridStatus driver = GridStatus.parse("{\"value\":{\"ready\":true,\"message\":\"ChromeDriver\"}}")
                .orElseThrow();

        assertThat(driver.slots("chrome")).isZero();
        assertThat(driver.sessionTimeout()).isEmpty();
        assertThat(GridStatus.parse("<html>")).isEmpty();
        assertThat(GridStatus.parse("{}")).isEmpty();
        assertThat(GridStatus.parse("")).isEmpty();
    }

    private static GridStatus status(String... nodes) {
        return GridStatus.parse("{\"value\":{\"ready\":true,\"nodes\":[" + String.join(",", nodes) + "]}}")
                .orElseThrow();
    }

    private static String node(String availability, int most, int timeout, String... slots) {
        return "{\"availability\":\"%s\",\"maxSessions\":%d,\"sessionTimeout\":%d,\"slots\":[%s]}"
                .formatted(availability, most, timeout, String.join(",", slots));
    }
}
