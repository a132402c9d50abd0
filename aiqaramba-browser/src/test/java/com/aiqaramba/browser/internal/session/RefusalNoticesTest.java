package com.aiqaramba.browser.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.network.NetworkGate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusalNoticesTest {
    private final NetworkGate gate = NetworkGate.listen(InetAddress.getLoopbackAddress());
    private final RefusalNotices notices = new RefusalNotices(gate);
    private final HttpClient browser =
            HttpClient.newBuilder().proxy(ProxySelector.of(gate.address())).build();

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void there_is_one_line_for_each_target_and_each_is_told_once() throws Exception {
        ask("http://evil.example/");
        ask("http://evil.example/again");
        ask("http://other.example/");

        assertThat(notices.get())
                .containsExactly(
                        "refused by the network rules: http://evil.example (2 times):"
                                + " not among the origins of this task",
                        "refused by the network rules: http://other.example: not among the origins of this task");
        assertThat(notices.get()).isEmpty();
    }

    @Test
    void there_are_20_lines_at_most() throws Exception {
        for (int i = 0; i < 25; i++) {
            ask("http://host" + i + ".evil.example/");
        }

        assertThat(notices.get()).hasSize(20).last().isEqualTo("refused by the network rules: 6 further targets");
    }

    private void ask(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        assertThat(browser.send(request, BodyHandlers.discarding()).statusCode())
                .isEqualTo(403);
    }
}
