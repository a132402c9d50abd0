package com.aiqaramba.verification.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.agent.Task;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.FakePage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hundred steps over pages of about 2,000 characters each, with a picture of each. */
class TokenGrowthTest {
    private static final int PAGES = 12;
    private static final int LINKS = 30;
    /** Little: a picture counts for about what the text of a page does, so that the ratio does not hang on it. */
    private static final Tokens TOKENS = new Tokens(500);

    private static Spending sent;
    private static Spending appended;

    @BeforeAll
    static void run() {
        FakePage[] pages = new FakePage[PAGES];
        for (int page = 0; page < PAGES; page++) {
            pages[page] = page(page);
        }
        LongRun run = LongRun.on(FakeBrowsers.with(pages), Task.on(address(0)));
        sent = Spending.of(run.sent(), TOKENS);
        appended = Spending.of(run.appended(), TOKENS);
    }

    private static String address(int page) {
        return "https://shop.example/" + page % PAGES;
    }

    private static FakePage page(int number) {
        FakePage page = FakePage.at(address(number)).field("Search for shoes");
        for (int link = 1; link <= LINKS; link++) {
            page.link("Shoe " + number + "-" + link, address(number + link))
                    .text("In sizes 38 to 46, " + link + " left of page " + number + ".");
        }
        return page;
    }

    @Test
    void a_long_run_sends_at_most_a_quarter_of_what_an_append_only_history_would() {
        assertThat(sent.total()).isPositive().isLessThanOrEqualTo(appended.total() / 4);
    }

    @Test
    void what_is_sent_grows_with_the_number_of_steps_and_not_with_its_square() {
        assertThat(sent.between(51, 100)).isLessThanOrEqualTo(sent.between(1, 50) * 3 / 2);
        assertThat(appended.between(51, 100)).isGreaterThan(appended.between(1, 50) * 5 / 2);
    }

    @Test
    void once_the_history_is_full_no_request_is_much_longer_than_those_before() {
        long before = sent.requests().subList(0, 80).stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();

        assertThat(sent.requests().subList(80, 100))
                .allSatisfy(tokens -> assertThat(tokens).isLessThanOrEqualTo(before * 21 / 20));
    }
}
