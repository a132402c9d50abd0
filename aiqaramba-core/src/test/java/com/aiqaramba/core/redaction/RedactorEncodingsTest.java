package com.aiqaramba.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.credential.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Secrets drawn from a seed, in every encoding and pair of encodings, in surroundings drawn from a seed. */
class RedactorEncodingsTest {
    private static final String SIMPLE = "abcdefghijkmnopqrstuvwxyzABCDEFGHIJKLMNPQRSTUVWXYZ23456789-_.!";
    private static final String NASTY = SIMPLE + "%&\\+ \"'<>/=#;äßŁ日本\n";
    private static final String SURROUNDING = "  .,:;()[]{}\n\tаб|~*";

    private final Random random = new Random(20_261_121);

    private String draw(String alphabet, int length) {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < length; i++) {
            drawn.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return drawn.toString();
    }

    private List<String> secrets(int count) {
        List<String> secrets = new ArrayList<>(
                List.of("%41%42%43%44", "&amp;&lt;&gt;", "\\u0041\\n\\x41", "a+b c+d e", "p😀ss😀wörd"));
        while (secrets.size() < count) {
            secrets.add(draw(secrets.size() % 2 == 0 ? SIMPLE : NASTY, 6 + random.nextInt(20)));
        }
        return secrets;
    }

    private static Redactor knowing(String... secrets) {
        Redactor redactor = new Redactor();
        for (String secret : secrets) {
            redactor.add(Secret.of(secret.toCharArray()));
        }
        return redactor;
    }

    @Test
    void every_encoding_is_masked_and_its_surroundings_stay() {
        for (String secret : secrets(60)) {
            Redactor redactor = knowing(secret);
            SecretEncodings.all().forEach((name, encoding) -> {
                String before = draw(SURROUNDING, random.nextInt(20)) + " ";
                String after = " " + draw(SURROUNDING, random.nextInt(20));
                String redacted = redactor.redact(before + encoding.apply(secret) + after);
                assertThat(redacted)
                        .as("%s of %s", name, secret)
                        .startsWith(before)
                        .endsWith(after);
                assertThat(redacted).as("%s of %s", name, secret).contains("****");
                assertThat(redacted).as("%s of %s", name, secret).doesNotContain(encoding.apply(secret));
                assertThat(redactor.reveals(redacted)).isFalse();
            });
        }
    }

    @Test
    void what_can_be_decoded_in_place_is_replaced_by_exactly_the_mask() {
        for (String secret : secrets(60)) {
            Redactor redactor = knowing(secret);
            SecretEncodings.decodable().forEach((name, encoding) -> {
                String redacted = redactor.redact("[" + encoding.apply(secret) + "]");
                assertThat(redacted.replace("\u200b", ""))
                        .as("%s of %s", name, secret)
                        .isEqualTo("[" + Redactor.mask(secret.toCharArray()) + "]");
            });
        }
    }

    @Test
    void pairs_that_end_in_something_decodable_are_masked() {
        for (String secret : secrets(12)) {
            Redactor redactor = knowing(secret);
            SecretEncodings.all()
                    .forEach((inner, first) -> SecretEncodings.decodable()
                            .forEach((outer, second) -> assertThat(redactor.reveals(second.apply(first.apply(secret))))
                                    .as("%s in %s of %s", inner, outer, secret)
                                    .isTrue()));
        }
    }

    @Test
    void triples_of_something_decodable_are_masked() {
        Map<String, UnaryOperator<String>> decodable = SecretEncodings.decodable();
        for (String secret : secrets(2)) {
            Redactor redactor = knowing(secret);
            decodable.forEach((one, first) -> decodable.forEach((two, second) -> decodable.forEach(
                    (three, third) -> assertThat(redactor.reveals(third.apply(second.apply(first.apply(secret)))))
                            .as("%s in %s in %s of %s", one, two, three, secret)
                            .isTrue())));
        }
    }

    @Test
    void common_forms_are_masked_inside_every_opaque_encoding_of_utf_8() {
        Map<String, UnaryOperator<String>> inner = SecretEncodings.all();
        inner.keySet().retainAll(Set.of("form", "percent", "base64 after 0", "hex", "reversed"));
        Map<String, UnaryOperator<String>> outer = SecretEncodings.opaque();
        outer.keySet().removeIf(name -> name.startsWith("UTF-16"));
        for (String secret : secrets(20)) {
            Redactor redactor = knowing(secret);
            inner.forEach((one, first) -> outer.forEach(
                    (two, second) -> assertThat(redactor.reveals("<" + second.apply(first.apply(secret)) + ">"))
                            .as("%s in %s of %s", one, two, secret)
                            .isTrue()));
        }
    }

    @Test
    void several_secrets_in_one_text_are_masked_in_one_call() {
        List<String> secrets = secrets(20);
        Redactor redactor = knowing(secrets.toArray(String[]::new));
        StringBuilder text = new StringBuilder();
        for (String secret : secrets) {
            SecretEncodings.all()
                    .forEach((name, encoding) ->
                            text.append(" [").append(encoding.apply(secret)).append("]"));
        }
        String redacted = redactor.redact(text.toString());
        assertThat(redactor.reveals(redacted)).isFalse();
        assertThat(redactor.redact(redacted)).isSameAs(redacted);
        secrets.forEach(secret -> assertThat(redacted).doesNotContain(secret));
    }

    @Test
    void secrets_of_six_characters_are_found_in_any_case() {
        for (String secret : List.of("correctHorse", "straße-é-99", "ǆungla7")) {
            Redactor redactor = knowing(secret);
            assertThat(redactor.reveals(secret.toUpperCase(Locale.ROOT)))
                    .as(secret)
                    .isTrue();
            assertThat(redactor.reveals(secret.toLowerCase(Locale.ROOT)))
                    .as(secret)
                    .isTrue();
        }
    }

    @Test
    void texts_without_a_secret_come_back_as_the_same_instance() {
        Redactor redactor = knowing(secrets(10).toArray(String[]::new));
        for (int i = 0; i < 500; i++) {
            String text = draw(NASTY + SURROUNDING, random.nextInt(400));
            assertThat(redactor.redact(text)).isSameAs(text);
        }
    }

    @Test
    void no_text_makes_it_throw() {
        String markers = "%&\\+u#x;0123456789abcdefUX{}\"\uD83D\uDE00\u200b\u00a0 ampltgtquot";
        for (int i = 0; i < 3_000; i++) {
            String secret = draw(markers, 1 + random.nextInt(12));
            Redactor redactor = new Redactor(warning -> {});
            redactor.add(Secret.of(secret.toCharArray()));
            String redacted =
                    redactor.redact(draw(markers, random.nextInt(60)) + secret + draw(markers, random.nextInt(60)));
            assertThat(redactor.reveals(redacted))
                    .as("%s in %s", secret, redacted)
                    .isFalse();
            assertThat(redactor.redact(redacted)).isEqualTo(redacted);
        }
    }
}
