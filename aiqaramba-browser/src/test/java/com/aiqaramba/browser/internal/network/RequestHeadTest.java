package com.aiqaramba.browser.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {
    @ParameterizedTest
    @CsvSource({
        "GET http://shop.example/cart?q=1, http://shop.example, /cart?q=1",
        "PATCH http://SHOP.example:8080, http://shop.example:8080, /",
        "get http://shop.example?q, http://shop.example, /?q",
        "POST HTTP://[::1]:81/a|b%zz\\c, http://[::1]:81, /a|b%zz\\c",
        "CONNECT shop.example:443, https://shop.example, ''",
        "CONNECT shop.example:80, shop.example:80, ''",
        "CONNECT [2001:db8::1]:8443, [2001:db8::1]:8443, ''",
    })
    void a_request_with_one_reading_is_read(String line, String target, String path) throws Exception {
        RequestHead request = parse(line + " HTTP/1.1\r\n\r\n");

        assertThat(request.target()).hasToString(target);
        assertThat(request.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1",
                "GET * HTTP/1.1",
                "GET shop.example/ HTTP/1.1",
                "GET //shop.example/ HTTP/1.1",
                "GET https://shop.example/ HTTP/1.1",
                "GET ftp://shop.example/ HTTP/1.1",
                "GET ws://shop.example/ HTTP/1.1",
                "GET http:/shop.example/ HTTP/1.1",
                "GET http:///shop.example HTTP/1.1",
                "GET http://shop.example/#top HTTP/1.1",
                "GET http://user@shop.example/ HTTP/1.1",
                "GET http://shop.example\\@evil.example/ HTTP/1.1",
                "GET http://shop.example%2eevil.example/ HTTP/1.1",
                "GET http://127.1/ HTTP/1.1",
                "GET http://0251.0376.0251.0376/ HTTP/1.1",
                "GET http://2852039166/ HTTP/1.1",
                "GET http://0x7f000001/ HTTP/1.1",
                "GET http://\uff11.example/ HTTP/1.1",
                "GET http://shop.example:0/ HTTP/1.1",
                "GET http://shop.example:99999/ HTTP/1.1",
                "GET http://shop.example/ HTTP/1.0",
                "GET http://shop.example/ HTTP/2.0",
                "GET http://shop.example/ http/1.1",
                "GET http://shop.example/",
                "GET http://shop.example/a b HTTP/1.1",
                "GET  http://shop.example/ HTTP/1.1",
                " GET http://shop.example/ HTTP/1.1",
                "GET\thttp://shop.example/ HTTP/1.1",
                "GET http://shop.example/ HTTP/1.1 ",
                "G@T http://shop.example/ HTTP/1.1",
                "GET:X http://shop.example/ HTTP/1.1",
                "CONNECT shop.example HTTP/1.1",
                "CONNECT shop.example: HTTP/1.1",
                "CONNECT shop.example:443/ HTTP/1.1",
                "CONNECT http://shop.example:443 HTTP/1.1",
                "CONNECT user@shop.example:443 HTTP/1.1",
                "CONNECT 0x7f.1:443 HTTP/1.1",
                "CONNECT ::1:443 HTTP/1.1",
                "connect http://shop.example/ HTTP/1.1",
                ""
            })
    void a_first_line_that_can_be_read_in_two_ways_is_refused(String line) {
        assertMalformed(line + "\r\nHost: shop.example\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1\r\nContent-Length: 1",
                "Content-Length: 1\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: xchunked",
                "Content-Length: +1",
                "Content-Length: -1",
                "Content-Length: 1, 1",
                "Content-Length: 0x1",
                "Content-Length: 9999999999999999999",
                "Content-Length:",
                "Content-Length : 1",
                " Content-Length: 1",
                "X: 1\r\n Content-Length: 1",
                "X: 1\r\n\tfolded",
                "X: 1\nContent-Length: 1",
                "X: 1\rContent-Length: 1",
                "X: a\0b",
                "X: a\u007fb",
                "X\u00e9: a",
                "no colon",
                ": no name",
                "a b: c"
            })
    void headers_that_can_be_read_in_two_ways_are_refused(String headers) {
        assertMalformed("POST http://shop.example/ HTTP/1.1\r\n" + headers + "\r\n\r\n");
    }

    @Test
    void lines_that_end_without_a_carriage_return_are_refused() {
        assertMalformed("GET http://shop.example/ HTTP/1.1\n\n");
        assertMalformed("GET http://shop.example/ HTTP/1.1\r\n\n");
        assertMalformed("GET http://shop.example/ HTTP/1.1\r\nX: 1\n\r\n");
    }

    @Test
    void a_server_gets_only_what_was_understood() throws Exception {
        RequestHead request = parse(lines("""
                POST http://shop.example:81/cart HTTP/1.1
                Host: evil.example
                Proxy-Connection: keep-alive
                Connection: keep-alive, X-Hop
                X-Hop: 1
                Upgrade: h2c
                TE: trailers
                Proxy-Authorization: Basic eDp5
                Accept:*/*
                content-length: 007

                """));

        assertThat(request.forServer()).isEqualTo(lines("""
                POST /cart HTTP/1.1
                Host: shop.example:81
                Accept: */*
                Content-Length: 7
                Connection: close

                """));
    }

    private static String lines(String text) {
        return text.replace("\n", "\r\n");
    }

    private static RequestHead parse(String head) throws Rejection {
        return RequestHead.parse(head);
    }

    private static void assertMalformed(String head) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> parse(head))
                .satisfies(rejection -> assertThat(rejection.answer())
                        .asString()
                        .startsWith("HTTP/1.1 400 Bad Request\r\n")
                        .doesNotContain("example"));
    }
}
