package com.aiqaramba.browser.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class NetworkLogTest {
    private final JsonMapper json = new JsonMapper();
    private final NetworkLog log = new NetworkLog();

    @Test
    void a_request_is_told_from_its_beginning_to_its_end() throws JsonProcessingException {
        begin("1", "https://a.example/cart");
        assertThat(told()).containsExactly("GET https://a.example/cart OptionalInt.empty OptionalLong.empty ");
        on("Network.responseReceived", "{'requestId':'1','response':{'status':503}}");
        on("Network.loadingFinished", "{'requestId':'1','encodedDataLength':1234}");

        assertThat(told()).containsExactly("GET https://a.example/cart OptionalInt[503] OptionalLong[1234] ");
    }

    @Test
    void a_redirect_is_a_request_of_its_own() throws JsonProcessingException {
        begin("1", "https://a.example/old");
        on(
                "Network.requestWillBeSent",
                "{'requestId':'1','request':{'method':'GET','url':'https://a.example/new'},"
                        + "'redirectResponse':{'status':301,'encodedDataLength':88}}");
        on("Network.loadingFailed", "{'requestId':'1','errorText':'net::ERR_FAILED'}");

        assertThat(told())
                .containsExactly(
                        "GET https://a.example/old OptionalInt[301] OptionalLong[88] ",
                        "GET https://a.example/new OptionalInt.empty OptionalLong.empty net::ERR_FAILED");
    }

    @Test
    void user_names_and_passwords_in_addresses_are_not_kept() throws JsonProcessingException {
        begin("1", "https://user:pa%3Ass@a.example/x?y=z@w");

        assertThat(told()).containsExactly("GET https://a.example/x?y=z@w OptionalInt.empty OptionalLong.empty ");
    }

    @Test
    void what_goes_over_no_wire_is_left_out() throws JsonProcessingException {
        begin("1", "data:image/png;base64,AAAA");
        begin("2", "chrome://version/");
        begin("3", "blob:https://a.example/1");
        on("Network.webSocketCreated", "{'requestId':'4','url':'wss://a.example/live'}");

        assertThat(told()).containsExactly("GET wss://a.example/live OptionalInt.empty OptionalLong.empty ");
    }

    @Test
    void only_the_latest_500_requests_are_kept() throws JsonProcessingException {
        for (int i = 0; i < 2_000; i++) {
            begin("r" + i, "https://a.example/" + i + "?" + "x".repeat(5_000));
        }

        assertThat(log.events())
                .hasSize(NetworkLog.MOST)
                .allMatch(event -> event.url().length() <= 2_000);
        assertThat(log.events().get(0).url()).startsWith("https://a.example/1500?");
    }

    private java.util.List<String> told() {
        return log.events().stream()
                .map(event -> event.method() + " " + event.url() + " " + event.status() + " " + event.bytes() + " "
                        + event.failure())
                .toList();
    }

    private void begin(String id, String url) throws JsonProcessingException {
        on("Network.requestWillBeSent", "{'requestId':'" + id + "','request':{'method':'GET','url':'" + url + "'}}");
    }

    private void on(String name, String params) throws JsonProcessingException {
        log.on(name, json.readTree(params.replace('\'', '"')));
    }
}
