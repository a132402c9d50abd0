package com.aiqaramba.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.credential.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    private final List<String> warnings = new ArrayList<>();
    private final Redactor redactor = new Redactor(warnings::add);

    private void add(String secret) {
        redactor.add(Secret.of(secret.toCharArray()));
    }

    @ParameterizedTest
    @CsvSource({
        "a,******",
        "abcd,******",
        "abcde,a****e",
        "a-much-longer-secret,a****t",
        "😀bcd😎,😀****😎",
        "😀😎😀😎,******"
    })
    void the_mask_shows_first_and_last_character_of_more_than_four(String secret, String mask) {
        assertThat(Redactor.mask(secret.toCharArray())).isEqualTo(mask);
    }

    @Test
    void without_secrets_a_text_stays_as_it_is() {
        String text = "100 % &amp; \\n";
        assertThat(redactor.redact(text)).isSameAs(text);
        assertThat(redactor.reveals(text)).isFalse();
    }

    @Test
    void a_secret_is_masked_wherever_it_stands() {
        add("hunter2-secret");
        assertThat(redactor.redact("x=hunter2-secret; hunter2-secret")).isEqualTo("x=h****t; h****t");
    }

    @Test
    void a_secret_can_be_closed_once_it_was_added() {
        try (Secret secret = Secret.of("hunter2-secret".toCharArray())) {
            redactor.add(secret);
        }
        assertThat(redactor.redact("hunter2-secret")).isEqualTo("h****t");
    }

    @Test
    void a_secret_added_later_is_masked_from_then_on() {
        add("first-secret");
        assertThat(redactor.redact("second-one")).isEqualTo("second-one");
        add("second-one");
        assertThat(redactor.redact("first-secret second-one")).isEqualTo("f****t s****e");
    }

    @Test
    void overlapping_secrets_leave_nothing_between_them() {
        add("abcdefgh");
        add("fghijklm");
        assertThat(redactor.redact("-abcdefghijklm-")).isEqualTo("-******-");
    }

    @Test
    void a_secret_within_another_is_masked_as_the_longer_one() {
        add("pass-word");
        add("my-pass-word-1");
        assertThat(redactor.redact("my-pass-word-1 pass-word")).isEqualTo("m****1 p****d");
    }

    @Test
    void a_repeating_secret_is_masked_to_its_last_occurrence() {
        add("ababab");
        assertThat(redactor.redact("xabababababx")).isEqualTo("xa****bx");
    }

    @Test
    void secrets_of_three_characters_are_masked_only_where_they_stand_alone() {
        add("cat");
        assertThat(redactor.redact("cat concat cats, \"cat\" Y2F0 tac %63%61%74 c\\u0061t"))
                .isEqualTo("****** concat cats, \"******\" ****** ****** ****** ******");
    }

    @Test
    void a_short_secret_is_warned_of_without_being_named() {
        add("cat");
        add("cat");
        add("long-enough");
        assertThat(warnings).hasSize(1).noneMatch(warning -> warning.contains("cat"));
    }

    @Test
    void short_secrets_are_found_in_their_own_case_only() {
        add("Abcd1");
        assertThat(redactor.redact("Abcd1 abcd1")).isEqualTo("A****1 abcd1");
    }

    @Test
    void a_plus_sign_and_a_no_break_space_stand_for_a_space() {
        add("one two three");
        assertThat(redactor.redact("q=one+two+three&p=one\u00a0two three")).isEqualTo("q=o****e&p=o****e");
    }

    @Test
    void composed_and_decomposed_letters_are_the_same_secret() {
        add("caf\u00e9-cr\u00e8me");
        assertThat(redactor.reveals("cafe\u0301-cre\u0300me")).isTrue();
    }

    @Test
    void percent_encoded_latin_1_is_found() {
        add("café-crème");
        assertThat(redactor.redact("caf%E9-cr%e8me.")).isEqualTo("c****e.");
    }

    @ParameterizedTest
    @CsvSource({"a****b,a****b,******", "c*****d,c*****d,c****d", "******,******,[withheld]", "****,x****y,x[withheld]y"
    })
    void a_secret_that_looks_like_a_mask_is_not_given_away_by_one(String secret, String text, String redacted) {
        add(secret);
        assertThat(redactor.redact(text)).isEqualTo(redacted);
    }

    @Test
    void a_mask_that_spells_another_secret_with_its_neighbours_is_masked_again() {
        add("abcdefg");
        add("g12345");
        assertThat(redactor.redact("gfedcba12345")).isEqualTo("a****g****5");
    }

    @Test
    void a_secret_at_the_end_of_another_in_the_wrong_case_is_found() {
        add("Abcde");
        add("bcde");
        assertThat(redactor.redact("abcde")).isEqualTo("a******");
    }

    @Test
    void secrets_that_differ_only_in_case_are_both_found() {
        add("Abcd1");
        add("aBcd1");
        assertThat(redactor.redact("Abcd1 aBcd1 abcd1")).isEqualTo("A****1 a****1 abcd1");
    }

    @Test
    void base64_and_hexadecimal_of_latin_1_bytes_are_found() {
        add("café-crème");
        assertThat(redactor.redact("<Y2Fm6S1jcuhtZQ==> 636166e92d6372e86d65")).isEqualTo("<c****eQ==> c****e");
    }

    @Test
    void malformed_escapes_stay_as_they_are() {
        add("hunter2-secret");
        for (String text : List.of(
                "%", "%4", "%zz", "%u12", "&", "&#", "&#x;", "&#99999999;", "\\", "\\u12", "\\u{", "\\x", "\uD83D")) {
            assertThat(redactor.redact(text)).isEqualTo(text);
            assertThat(redactor.redact(text + "hunter2-secret"))
                    .isIn(text + "h****t", text.substring(0, text.length() - 1) + "h****t");
        }
    }

    @Test
    void a_closed_redactor_withholds_what_it_can_no_longer_check() {
        add("hunter2-secret");
        redactor.close();
        redactor.close();
        assertThat(redactor.redact("anything")).isEqualTo("[withheld]");
        assertThat(redactor.reveals("anything")).isTrue();
        assertThatThrownBy(() -> add("another-one")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_closed_redactor_that_knew_nothing_lets_texts_through() {
        redactor.close();
        assertThat(redactor.redact("anything")).isEqualTo("anything");
    }

    @Test
    void threads_that_add_and_redact_do_not_miss_a_secret() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String secret = "secret-number-" + i;
                calls.add(() -> {
                    add(secret);
                    return redactor.redact(secret);
                });
            }
            for (Future<String> masked : threads.invokeAll(calls)) {
                assertThat(masked.get()).startsWith("s****").hasSizeLessThan(9);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Ways in which an honest page shows a value of its data. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "correct\nhorse\r\nbattery\tstaple",
                "correct\u2003horse\u202fbattery\u0085staple",
                "correct  horse \u2028 battery\u2029staple",
                "correct-horse-battery-staple",
                "correcthorsebatterystaple",
                "corre\u00adct horse batt\u00adery staple",
                "correct horse batte\nry staple",
                "c o r r e c t h o r s e b a t t e r y s t a p l e",
                "\uff43orrect horse battery staple",
                "correct horse battery \ufb06aple",
                "correct horse battery",
                "Correct Horse Battery St"
            })
    void a_phrase_is_masked_however_its_words_are_set(String shown) {
        add("  correct horse battery staple\n");

        assertThat(redactor.redact("It is " + shown))
                .startsWith("It is ")
                .contains("****")
                .hasSizeLessThan(15);
    }

    @ParameterizedTest
    @CsvSource({
        "4929123456789012, 4929 1234 5678 9012",
        "4929123456789012, 4929-1234-5678-9012",
        "abcd1234efgh, abcd-1234-efgh",
        "123456, 123 456",
        "\u212aelvin\u037e99, Kelvin;99",
        "pa$$:word/1, pa___word_1"
    })
    void a_code_is_masked_in_groups_and_in_the_form_of_a_file_name(String secret, String shown) {
        add(secret);

        assertThat(redactor.redact("[" + shown + "]")).isEqualTo("[" + Redactor.mask(secret.toCharArray()) + "]");
    }

    @Test
    void a_secret_that_was_cut_at_the_end_of_a_text_is_masked_as_far_as_it_goes() {
        add("S3cr3t-Passw0rd-XY");

        assertThat(redactor.redact("Welcome S3cr3t-Passw0r")).isEqualTo("Welcome ******");
        assertThat(redactor.redact("Welcome S3cr3t-Passw0r!")).isEqualTo("Welcome S3cr3t-Passw0r!");
    }

    @ParameterizedTest
    @CsvSource({
        "editor, You can edit or delete it",
        "another, not an other one",
        "publication, the public at ion",
        "1234, 12 34",
        "123456, 12 345"
    })
    void words_that_stand_beside_each_other_by_chance_stay(String secret, String text) {
        add(secret);

        assertThat(redactor.redact(text)).isSameAs(text);
    }
}
