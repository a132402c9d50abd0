package com.aiqaramba.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://shop.example, https://shop.example",
        "https://shop.example/, https://shop.example",
        "https://shop.example:443/cart?q=1#top, https://shop.example",
        "http://shop.example:80, http://shop.example",
        "http://shop.example:443, http://shop.example:443",
        "https://shop.example:8443/, https://shop.example:8443",
        "https://shop.example:/, https://shop.example",
        "HTTPS://SHOP.Example/Cart, https://shop.example",
        "https://shop.example./, https://shop.example.",
        "http://localhost:8080/, http://localhost:8080",
        "http://my_host/, http://my_host",
        "http://127.0.0.1:8080/, http://127.0.0.1:8080",
        "http://255.255.255.255/, http://255.255.255.255",
        "http://[::1]:8080/, http://[::1]:8080",
        "http://[FE80::1]/, http://[fe80::1]",
        "https://xn--bcher-kva.example/, https://xn--bcher-kva.example",
        "https://1a.example/, https://1a.example",
        "https://127.0.0.1.example/, https://127.0.0.1.example"
    })
    void an_address_with_one_reading_has_an_origin(String url, String origin) {
        assertThat(Origin.of(url)).hasToString(origin);
        assertThat(Origin.of(origin)).isEqualTo(Origin.of(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://0177.0.0.1/",
                "http://0251.0376.0251.0376/",
                "http://0x7f.0.0.1/",
                "http://0x7f000001/",
                "http://2130706433/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.0.0.01/",
                "http://127.0.0.256/",
                "http://127.0.0.1./",
                "http://1.2.3.4.5/",
                "http://shop.0x/",
                "http://shop.1/",
                "http://%31%32%37.0.0.1/",
                "http://shop%2eexample/",
                "http://１２７.0.0.1/",
                "http://127。0。0。1/",
                "http://bücher.example/",
                "http://-shop.example/",
                "http://shop..example/",
                "http://.example/",
                "http://[fe80::1%25eth0]/",
                "http://[::1/",
                "http://[shop]/",
                "http://[::::]/",
                "http://[abc]/"
            })
    void a_host_that_is_written_ambiguously_is_refused(String url) {
        assertRefused(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "shop.example",
                "//shop.example/",
                "/cart",
                "https:",
                "https:/shop.example/",
                "https:shop.example",
                "https://",
                "https:///cart",
                "https://:443/",
                "https://?q=1",
                "ftp://shop.example/",
                "file:///etc/passwd",
                "ws://shop.example/",
                "javascript:alert(1)",
                "javascript://shop.example/%0aalert(1)",
                "data:text/html,hello",
                "blob:https://shop.example/1",
                "view-source:https://shop.example/",
                "about:blank"
            })
    void what_is_not_an_absolute_web_address_is_refused(String url) {
        assertRefused(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@shop.example/",
                "https://user:password@shop.example/",
                "https://shop.example@evil.example/",
                "https://@shop.example/",
                "https://shop.example:443@evil.example/"
            })
    void user_information_is_refused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Origin.of(url))
                .withMessageContaining("user information")
                .withMessageNotContaining("password");
        assertThat(Origin.find(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example\\@evil.example/",
                "https://shop.example\\.evil.example/",
                "https://shop\t.example/",
                "https://shop.example\n/",
                " https://shop.example/",
                "https://shop.example/a b",
                "https://shop.example/\n",
                "https://shop .example/",
                "https://shop.example:0/",
                "https://shop.example:65536/",
                "https://shop.example:99999999999/",
                "https://shop.example:-1/",
                "https://shop.example:port/",
                "https://shop.example:443:443/"
            })
    void tricks_with_separators_and_ports_are_refused(String url) {
        assertRefused(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/search?q=red|blue",
                "https://shop.example/a{b}",
                "https://shop.example/?filter[]=^1",
                "https://shop.example/100%",
                "https://shop.example#a|b",
                "https://shop.example?mail=me@home.example"
            })
    void what_follows_the_host_does_not_matter(String url) {
        assertThat(Origin.find(url)).hasValue(new Origin("https", "shop.example", 443));
    }

    @Test
    void scheme_host_and_port_all_count() {
        assertThat(Origin.of("https://shop.example/"))
                .isNotEqualTo(Origin.of("http://shop.example/"))
                .isNotEqualTo(Origin.of("https://www.shop.example/"))
                .isNotEqualTo(Origin.of("https://shop.example:444/"))
                .isNotEqualTo(Origin.of("https://shop.example./"));
    }

    private static void assertRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> Origin.of(url));
        assertThat(Origin.find(url)).isEmpty();
    }
}
