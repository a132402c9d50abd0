package com.aiqaramba.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Records;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedChecksTest {
    private static final NetworkEvent ORDER = NetworkEvent.builder("POST", "https://shop.example/api/orders?full=1")
            .status(201)
            .build();
    private static final Observation PAGE = page(
            List.of(Download.of("report-2026.pdf", 2_000, true), Download.of("film.mp4", 10, false)),
            List.of(
                    NetworkEvent.builder("GET", "https://shop.example/")
                            .status(200)
                            .build(),
                    ORDER));

    @Test
    void a_request_is_found_by_method_address_and_status() {
        assertThat(answer(Check.request("POST", "/api/orders", 201))).isEqualTo(Answer.HOLDS);
        assertThat(answer(Check.request("post", "/api/orders", 0))).isEqualTo(Answer.HOLDS);
        assertThat(answer(Check.request("POST", "/api/orders", 200))).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(answer(Check.request("PUT", "/api/orders", 0))).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(answer(Check.request("POST", "/api/order", 201))).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(Check.request("POST", "/api/orders", 200).evaluate(PAGE).evidence())
                .contains("201");
    }

    @Test
    void a_request_that_was_not_made_rests_on_absence_unless_requests_were_forgotten() {
        Check check = Check.request("", "/cart", 0);

        assertThat(check.evaluate(PAGE).restsOnAbsence()).isTrue();
        assertThat(check.evaluate(page(List.of(), Collections.nCopies(Records.MOST_REQUESTS, ORDER)))
                        .answer())
                .isEqualTo(Answer.CANNOT_BE_TOLD);
    }

    @Test
    void a_download_is_found_by_a_part_of_its_name_and_its_size() {
        assertThat(answer(Check.download("report-2026.pdf", 2_000))).isEqualTo(Answer.HOLDS);
        assertThat(answer(Check.download("report", 0))).isEqualTo(Answer.HOLDS);
        assertThat(answer(Check.download("report", 2_001))).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(answer(Check.download("film.mp4", 0))).isEqualTo(Answer.CANNOT_BE_TOLD);
        assertThat(answer(Check.download("repor", 0))).isEqualTo(Answer.DOES_NOT_HOLD);
    }

    @Test
    void neither_is_told_of_a_look_without_records() {
        Observation page = Observation.builder("https://shop.example/").build();

        assertThat(Check.request("", "/cart", 0).evaluate(page).answer()).isEqualTo(Answer.CANNOT_BE_TOLD);
        assertThat(Check.not(Check.download("report", 0)).evaluate(page).answer())
                .isEqualTo(Answer.CANNOT_BE_TOLD);
    }

    @Test
    void what_could_not_fail_is_refused() {
        assertThatThrownBy(() -> Check.request("GET", "/", 200)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Check.download(" ", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Check.download("a", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Check.within(new ElementQuery("row", ""), Check.download("a", 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Answer answer(Check check) {
        return check.evaluate(PAGE).answer();
    }

    private static Observation page(List<Download> downloads, List<NetworkEvent> requests) {
        return Observation.builder("https://shop.example/")
                .records(Records.of(downloads, requests))
                .build();
    }
}
