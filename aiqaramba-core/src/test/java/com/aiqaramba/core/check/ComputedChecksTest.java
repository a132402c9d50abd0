package com.aiqaramba.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.check.Evaluation.Answer;
import com.aiqaramba.core.check.OrderCheck.Order;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of a page that are computed or compared: right, or not told at all. Slashes separate rows, bars cells. */
class ComputedChecksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "Shoe|Discount|Amount / Runner|5|10 / Boot||20 / Total|30 ; sum('Amount') = 'Total' ; HOLDS",
                "Shoe|Discount|Amount / Runner|5|10 / Boot||20 / Total|10 ; sum('Amount') = 'Total' ; DOES_NOT_HOLD",
                "Shoe|Size|Amount / Runner|42|10 / Gift card|50 / Total||10 ; sum('Amount') = 'Total' ; CANNOT_BE_TOLD",
                "Shoe|Size|Amount / Runner|42|10 / Fee|5 / Total||15 ; sum('Amount') + 'Fee' = 'Total' ; HOLDS",
                "Game|Amount / Total War|10 / Boot|20 / Total|30 ; sum('Amount') = 'Total' ; HOLDS",
                "Shoe|Total / Runner|10 / Boot|20 / Sum|30 ; sum('Total') = 30 ; HOLDS",
                "Shoe|Total / Runner|10 / Boot|20 / Total|30 ; 'Total' = 30 ; HOLDS",
                "Shoe|Amount / Runner|2 x 10.00 / Boot|1 x 5.00 / Total|25 ; sum('Amount') = 'Total' ; CANNOT_BE_TOLD",
                "Thing|Price / Flour|EUR 2 / Salt|USD 3 / Total|5 ; sum('Price') = 'Total' ; CANNOT_BE_TOLD",
                "Sub total|25 / Shipping|5 / Total|30 ; 'Total' = 30 ; HOLDS",
                "Total (2 items)|EUR 159.80 ; 'Total' = 159.80 ; HOLDS",
                "Total incl. 19% VAT|EUR 159.80 ; 'Total' = 159.80 ; HOLDS",
                "Total|EUR 159.80|incl. 8.1% VAT ; 'Total' = 159.80 ; HOLDS",
                "Total|159.80 (before)|199.80 ; 'Total' = 159.80 ; CANNOT_BE_TOLD",
                "Total savings|159.80 / To pay|200 ; 'Total' = 159.80 ; CANNOT_BE_TOLD",
                "Balance|-EUR 50.00 ; 'Balance' = 50.00 ; DOES_NOT_HOLD",
                "Balance|-€50.00 ; 'Balance' > 0 ; DOES_NOT_HOLD",
                "Balance|EUR −50.00 ; 'Balance' = -50 ; HOLDS",
                "Balance|50.00- ; 'Balance' = 50.00 ; DOES_NOT_HOLD",
                "Balance|(50.00) ; 'Balance' = 50.00 ; CANNOT_BE_TOLD",
                "Total|1 159,80 € ; 'Total' = 1159.80 ; HOLDS",
                "Weight|1.250 kg ; 'Weight' < 2 ; CANNOT_BE_TOLD",
                "Weight|1.250 kg ; 'Weight' = 1250 ; CANNOT_BE_TOLD",
                "Weight|1.250 kg ; 'Weight' > 1 ; HOLDS",
                "Weight|1.250 kg / Price|EUR 2.50 ; 'Weight' < 2 ; HOLDS",
                "Weight|1.250 kg / Price|EUR 2,50 ; 'Weight' < 2 ; DOES_NOT_HOLD",
                "Rate|0.1250 ; 'Rate' = 0.125 ; HOLDS",
                "Memory|16GB ; 'Memory' = 16 ; HOLDS",
                "Followers|10k ; 'Followers' = 10 ; CANNOT_BE_TOLD",
                "Due|12/05/2026 ; 'Due' = 12 ; CANNOT_BE_TOLD"
            })
    void relations_are_of_the_numbers_that_a_page_shows(String rows, String relation, Answer answer) {
        Evaluation found = Check.numbers(relation.replace('\'', '"')).evaluate(table(rows));

        assertThat(found.answer()).as(found.evidence()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "1, 9, 10 ; HOLDS",
                "1, 10, 9 ; DOES_NOT_HOLD",
                "1.500, 2, 3 ; CANNOT_BE_TOLD",
                "28/02/2026, 01/03/2026, 02/04/2026 ; HOLDS",
                "01/03/2026, 02/01/2026, 15/02/2026 ; DOES_NOT_HOLD",
                "01/03/2026, 02/01/2026, 03/02/2026 ; CANNOT_BE_TOLD",
                "2025-12-01, 2026-03-01, 2026-01-01 ; DOES_NOT_HOLD",
                "12 May 2025, 1 June 2025, 3 January 2026 ; HOLDS",
                "09:50, 10:30, 10:05 ; DOES_NOT_HOLD",
                "9:50 AM, 10:05 AM, 1:00 PM ; HOLDS",
                "31.12.2025, 01.01.2026 ; HOLDS",
                "Zoe 1, Ann 2, Bob 3 ; DOES_NOT_HOLD",
                "Item 2, Item 10 ; CANNOT_BE_TOLD",
                "900 g, 1 kg ; CANNOT_BE_TOLD",
                "1 item, 2 items, 10 items ; HOLDS",
                "1 kg, 2 kg, 900 kg, 950 t ; CANNOT_BE_TOLD",
                "Apfel, Ärzte, Zebra ; HOLDS",
                "Apfel, Zebra, Ärzte ; CANNOT_BE_TOLD",
                "Apfel, Zebra, Birne ; DOES_NOT_HOLD",
                "Route 66, Summer of 42 ; HOLDS",
                "5, ask, 9 ; CANNOT_BE_TOLD"
            })
    void orders_are_of_what_entries_say(String entries, Answer answer) {
        StringBuilder rows = new StringBuilder("Id|Entry");
        Stream.of(entries.split(", ")).forEach(entry -> rows.append(" / #|").append(entry));
        Evaluation found = Check.order("Entry", Order.ASCENDING).evaluate(table(rows.toString()));

        assertThat(found.answer()).as(found.evidence()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "Name|Note|Price / A|x|1 / B||9 / C|x|2 ; DOES_NOT_HOLD",
                "Name|Note|Price / A|x|1 / B||2 / C|x|9 / Total||12 ; HOLDS",
                "Name|Note|Price / A|x|9 / B||2 / Total||1 ; DOES_NOT_HOLD",
                "Name|Note|Price / A|x|1 / B|2 / C|x|3 ; CANNOT_BE_TOLD",
                "Name|Note|Price / A|x|1 / B|x| / C|x|3 ; CANNOT_BE_TOLD"
            })
    void a_column_has_an_entry_in_each_row(String rows, Answer answer) {
        Evaluation found = Check.order("Price", Order.ASCENDING).evaluate(table(rows));

        assertThat(found.answer()).as(found.evidence()).isEqualTo(answer);
    }

    private static Observation table(String rows) {
        return Pages.of(Stream.of(rows.split(" / "))
                .map(row -> Pages.row(row.strip().split("\\|", -1)))
                .toArray(PageNode[]::new));
    }
}
