package com.aiqaramba.core.redaction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes down every form of a secret that cannot be decoded in place and therefore is searched for as it stands. */
final class Needles {
    private static final int SHORT = 4;
    private static final int ANY_CASE = 6;
    private static final int LONG_WORD = 12;
    private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[^\\p{L}\\p{N} ._-]");
    private static final List<Charset> CHARSETS = List.of(UTF_8, UTF_16LE, UTF_16BE, ISO_8859_1);
    private static final List<Base64.Encoder> BASE64 =
            List.of(Base64.getEncoder().withoutPadding(), Base64.getUrlEncoder().withoutPadding());
    private static final List<HexFormat> HEX =
            List.of(HexFormat.of(), HexFormat.of().withUpperCase());

    private final Set<Needle> needles = new LinkedHashSet<>();
    private final int secret;

    private Needles(int secret) {
        this.secret = secret;
    }

    /** Tells if a secret is so short that it has to stand alone to be found. */
    static boolean isShort(char[] value) {
        return Character.codePointCount(value, 0, value.length) < SHORT;
    }

    static Collection<Needle> of(char[] value, int secret) {
        Needles all = new Needles(secret);
        variants(new String(value)).forEach(all::addVariant);
        return all.needles;
    }

    /** The bytes that are encoded are those of the form of Unicode in which the page has its data. */
    private static Set<String> variants(String text) {
        String stripped = text.strip();
        Set<String> variants = new LinkedHashSet<>(List.of(
                text,
                stripped,
                Normalizer.normalize(stripped, Normalizer.Form.NFC),
                Normalizer.normalize(stripped, Normalizer.Form.NFD)));
        variants.removeIf(String::isEmpty);
        return variants;
    }

    private void addVariant(String text) {
        boolean bounded = isShort(text.toCharArray());
        boolean exact = text.codePointCount(0, text.length()) < ANY_CASE;
        List<String> forms = bounded ? wholes(text) : everywhere(text);
        if (!exact) {
            forms.add(text.toUpperCase(Locale.ROOT));
            forms.add(text.toLowerCase(Locale.ROOT));
            forms.add(asFileName(text));
        }
        boolean isWord = isWord(text);
        for (String form : forms) {
            String canonical = DecodedText.of(form).canonical();
            String dense = Gaps.without(canonical);
            boolean asDense = !bounded && dense.length() >= ANY_CASE && (form.length() > text.length() || !isWord);
            needles.add(new Needle(asDense ? dense : canonical, secret, exact, asDense, bounded));
            if (asDense && form.equals(text) && Gaps.surround(canonical)) {
                needles.add(new Needle(canonical, secret, exact, false, bounded));
            }
        }
        needles.removeIf(needle -> needle.text().isEmpty());
    }

    /** Ordinary words stand beside each other by chance: what is "editor" is not looked for in "edit or delete". */
    private static boolean isWord(String text) {
        return text.length() < LONG_WORD && text.chars().allMatch(Character::isLetter);
    }

    /** Browsers, and people, replace in the name of a file what a file system does not take. */
    private static String asFileName(String text) {
        return NOT_IN_FILE_NAMES.matcher(text).replaceAll("_");
    }

    private static List<String> wholes(String text) {
        List<String> forms = new ArrayList<>(List.of(text, reversed(text)));
        for (Charset charset : charsets(text)) {
            byte[] bytes = text.getBytes(charset);
            BASE64.forEach(base64 -> forms.add(base64.encodeToString(bytes)));
            HEX.forEach(hex -> forms.add(hex.formatHex(bytes)));
        }
        return forms;
    }

    private static List<String> everywhere(String text) {
        List<String> forms = new ArrayList<>(List.of(text));
        charsets(text).forEach(charset -> addEncoded(text, charset, forms));
        inner(text).forEach(form -> addEncoded(form, UTF_8, forms));
        return forms;
    }

    private static List<Charset> charsets(String text) {
        return CHARSETS.stream()
                .filter(charset -> charset.newEncoder().canEncode(text))
                .toList();
    }

    /** Returns what a text can be turned into before it is encoded once more beyond decoding in place. */
    private static Set<String> inner(String text) {
        String form = URLEncoder.encode(text, UTF_8);
        byte[] bytes = text.getBytes(UTF_8);
        return new LinkedHashSet<>(List.of(
                form,
                form.replace("+", "%20"),
                text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"),
                text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
                Base64.getEncoder().encodeToString(bytes),
                HexFormat.of().formatHex(bytes),
                reversed(text)));
    }

    private static void addEncoded(String text, Charset charset, List<String> forms) {
        byte[] bytes = text.getBytes(charset);
        for (Base64.Encoder base64 : BASE64) {
            for (int before = 0; before < 3; before++) {
                forms.add(encoded(base64, bytes, before));
            }
        }
        HEX.forEach(hex -> forms.add(hex.formatHex(bytes)));
        forms.add(reversed(text));
    }

    /** The characters that depend on these bytes alone, when so many others (modulo 3) come before them. */
    private static String encoded(Base64.Encoder base64, byte[] bytes, int before) {
        byte[] moved = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, moved, before, bytes.length);
        int firstWhole = before == 0 ? 0 : before + 1;
        return base64.encodeToString(moved).substring(firstWhole, moved.length * 8 / 6);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
