package com.aiqaramba.core.internal.verdict;

import static com.aiqaramba.core.internal.verdict.StoryPages.button;
import static com.aiqaramba.core.internal.verdict.StoryPages.heading;
import static com.aiqaramba.core.internal.verdict.StoryPages.item;
import static com.aiqaramba.core.internal.verdict.StoryPages.page;
import static com.aiqaramba.core.internal.verdict.StoryPages.row;
import static com.aiqaramba.core.internal.verdict.StoryPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import com.aiqaramba.core.page.Records;
import com.aiqaramba.core.run.Verdict.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Requests, downloads, lists as given, and parts that are unchanged: what they show and what they do not. */
class RecordedStoriesTest {
    private static final Observation HOME = page("/", "Harbour", heading("Boats"), button("Order"));
    private static final Check POST = Check.request("POST", "/api/orders", 201);
    private static final ElementQuery USERS = new ElementQuery("heading", "Users");

    @Test
    void a_request_shows_what_was_sent() {
        assertThat(ordered("the order is sent by POST to /api/orders and answered with 201", 201, POST))
                .isEqualTo(Status.PASSED);
        assertThat(ordered("the order is sent by POST to /api/orders and answered with 201", 500, POST))
                .isNotEqualTo(Status.PASSED);
    }

    @Test
    void a_request_for_an_address_that_the_run_opened_shows_nothing() {
        Story story = Story.of("own", "Look", "the page requests /api/orders", HOME)
                .open("/api/orders")
                .see(records(page("/api/orders", "Orders"), 200, "GET"))
                .met(Check.request("GET", "/api/orders", 200));

        assertThat(story.verdict().status()).isNotEqualTo(Status.PASSED);
    }

    @Test
    void a_download_shows_that_a_file_came() {
        Observation page = HOME.toBuilder()
                .records(Records.of(List.of(Download.of("report.pdf", 900, true)), List.of()))
                .build();

        assertThat(done("the file \"report.pdf\" is downloaded", page)
                        .met(Check.download("report.pdf", 1))
                        .verdict()
                        .status())
                .isEqualTo(Status.PASSED);
        assertThat(done("the file \"report.pdf\" is downloaded", page)
                        .notMet(Check.download("report.pdf", 1_000))
                        .verdict()
                        .status())
                .isEqualTo(Status.FAILED);
        assertThat(done("the file \"film.mp4\" is downloaded", page)
                        .notMet(Check.download("film.mp4", 0))
                        .verdict()
                        .status())
                .isEqualTo(Status.FAILED);
    }

    @Test
    void a_list_as_given_shows_what_comes_first() {
        Observation page = page("/l", "Boats", item("Swan"), item("Duck"));

        assertThat(done("Swan comes first", page)
                        .met(Check.entries("listitem", "Swan", "Duck"))
                        .verdict()
                        .status())
                .isEqualTo(Status.PASSED);
        assertThat(done("Duck comes first", page)
                        .met(Check.entries("listitem", "Duck", "Swan"))
                        .verdict()
                        .status())
                .isNotEqualTo(Status.PASSED);
    }

    @Test
    void a_part_is_unchanged_only_where_it_was_seen_before() {
        assertThat(deleted(row("Ann", "Admin"), row("Cid", "Reader"))).isEqualTo(Status.PASSED);
        assertThat(deleted(row("Ann", "Reader"), row("Cid", "Reader"))).isNotEqualTo(Status.PASSED);

        Story unseen = Story.of("unseen", "Look", "the users are unchanged", HOME)
                .click("button", "Order")
                .see(page("/u", "Users", heading("Users"), row("Ann", "Admin")))
                .met(Check.unchanged(USERS));
        assertThat(unseen.verdict().status()).isNotEqualTo(Status.PASSED);
    }

    @Test
    void one_of_two_texts_suffices_and_hides_no_number() {
        Observation page = page("/c", "Basket", text("3 boats"));

        assertThat(done("the basket shows 3 boats", page)
                        .met(Check.either(Check.text("3 boats"), Check.text("3 ships")))
                        .verdict()
                        .status())
                .isEqualTo(Status.PASSED);
        assertThat(done("the basket shows 2 boats", page)
                        .met(Check.either(Check.text("2 boats"), Check.text("3 boats")))
                        .verdict()
                        .status())
                .isNotEqualTo(Status.PASSED);
    }

    private static Status deleted(PageNode... users) {
        Observation before = page(
                "/u",
                "Users",
                heading("Users"),
                row("Ann", "Admin"),
                row("Cid", "Reader"),
                heading("Teams"),
                row("Red"));
        List<PageNode> after =
                Stream.concat(Stream.of(heading("Users")), Stream.of(users)).toList();
        return Story.of("others", "Delete the team Red", "the users are unchanged", before)
                .click("button", "Delete Red")
                .see(page(
                        "/u",
                        "Users",
                        Stream.concat(after.stream(), Stream.of(heading("Teams")))
                                .toArray(PageNode[]::new)))
                .met(Check.unchanged(USERS))
                .verdict()
                .status();
    }

    private static Status ordered(String expectation, int status, Check check) {
        return done(expectation, records(HOME, status, "POST"))
                .met(check)
                .verdict()
                .status();
    }

    private static Story done(String expectation, Observation page) {
        return Story.of("recorded", "Order a boat", expectation, HOME)
                .click("button", "Order")
                .see(page);
    }

    private static Observation records(Observation page, int status, String method) {
        NetworkEvent request = NetworkEvent.builder(method, Story.SITE + "/api/orders")
                .status(status)
                .build();
        return page.toBuilder().records(Records.of(List.of(), List.of(request))).build();
    }
}
