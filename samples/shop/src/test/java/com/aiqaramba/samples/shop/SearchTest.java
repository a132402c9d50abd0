package com.aiqaramba.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    private static final String HOSTILE = "\"><script>alert('x')</script>&amp;";

    private final Shop shop = Shop.start();
    private final Surfer surfer = new Surfer(shop);

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "q=, 14 shoes found",
        "q=RUNNER, 1 shoe found",
        "q=linden, 2 shoes found",
        "q=linden+blue, 1 shoe found",
        "q=++boot++snow, 1 shoe found",
        "q=zeppelin, 0 shoes found",
        "category=running, 3 shoes found",
        "category=hats, 14 shoes found",
        "category=sandals&size=46, 1 shoe found",
        "size=nonsense, 14 shoes found",
        "q=linden&category=running, 0 shoes found"
    })
    void words_and_filters_narrow_the_list(String query, String expected) throws IOException, InterruptedException {
        assertThat(VisibleText.of(surfer.get("/shoes?" + query))).contains(" " + expected);
    }

    @Test
    void shoes_can_be_sorted_by_price_and_by_name() throws IOException, InterruptedException {
        assertThat(names("/shoes?category=sandals&sort=cheapest")).containsExactly("Lagoon Slide", "Dune Sandal");
        assertThat(names("/shoes?category=sandals&sort=dearest")).containsExactly("Dune Sandal", "Lagoon Slide");
        assertThat(names("/shoes?category=running&sort=name"))
                .containsExactly("Harbour Runner", "Ridge Trail", "Tempo Light");
    }

    @Test
    void the_filters_keep_what_was_chosen() throws IOException, InterruptedException {
        String body = surfer.get("/shoes?q=trail&category=running&size=40&sort=dearest")
                .body();
        assertThat(body)
                .contains(
                        "name=\"q\" value=\"trail\"",
                        "<option value=\"running\" selected>",
                        "<option value=\"40\" selected>",
                        "<option value=\"dearest\" selected>");
    }

    @Test
    void a_hostile_search_text_is_shown_as_text() throws IOException, InterruptedException {
        HttpResponse<String> page = surfer.get("/shoes?" + Surfer.encode("q", HOSTILE));
        assertThat(page.body()).doesNotContain("<script>", "\"><script", "alert('");
        assertThat(VisibleText.heading(page)).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;");
    }

    private List<String> names(String path) throws IOException, InterruptedException {
        return Pattern.compile("<h3><a href=\"[^\"]*\">([^<]*)</a>")
                .matcher(surfer.get(path).body())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
