package com.aiqaramba.core.redaction;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The encodings in which pages and protocols repeat a secret, written without a look at how redaction finds them. */
public final class SecretEncodings {
    private SecretEncodings() {}

    /** Encodings that a reader can undo where they stand, whatever surrounds them. */
    public static Map<String, UnaryOperator<String>> decodable() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("form", text -> URLEncoder.encode(text, UTF_8));
        all.put("percent", text -> URLEncoder.encode(text, UTF_8).replace("+", "%20"));
        all.put("percent, lower case", text -> percent(text).toLowerCase(Locale.ROOT));
        all.put("percent, all characters", SecretEncodings::percent);
        all.put("HTML names", SecretEncodings::html);
        all.put("HTML decimal", text -> codePoints(text, c -> "&#" + c + ";"));
        all.put("HTML hexadecimal", text -> codePoints(text, c -> "&#x" + Integer.toHexString(c) + ";"));
        all.put("JSON", SecretEncodings::json);
        all.put("JSON, all characters", text -> units(text, "\\u%04x"));
        all.put(
                "JavaScript \\x",
                text -> codePoints(text, c -> c < 256 ? "\\x%02X".formatted(c) : "\\u{%x}".formatted(c)));
        all.put("JavaScript escape()", text -> units(text, "%%u%04X"));
        all.put("quoted-printable", text -> quotedPrintable(text, ""));
        all.put("quoted-printable over lines", text -> quotedPrintable(text, "=\r\n"));
        all.put("full width", text -> codePoints(text, c -> Character.toString(c > ' ' && c < 127 ? c + 0xfee0 : c)));
        all.put("zero-width spaces", text -> codePoints(text, c -> Character.toString(c) + "\u200b"));
        return all;
    }

    /** Encodings of bytes, which can also begin in the middle of a longer text. */
    public static Map<String, UnaryOperator<String>> opaque() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        for (String before : new String[] {"", "a", "ab"}) {
            String at = " after " + before.length();
            all.put("base64" + at, text -> Base64.getEncoder().encodeToString((before + text).getBytes(UTF_8)));
            all.put("base64url" + at, text -> unpadded((before + text).getBytes(UTF_8)));
            all.put("base64 in the middle" + at, text -> unpadded((before + text + "xyz").getBytes(UTF_8)));
            all.put("UTF-16LE base64" + at, text -> unpadded((before + text).getBytes(UTF_16LE)));
            all.put("UTF-16BE base64" + at, text -> unpadded((before + text).getBytes(UTF_16BE)));
        }
        all.put("hex", text -> HexFormat.of().formatHex(text.getBytes(UTF_8)));
        all.put("upper-case hex", text -> HexFormat.of().withUpperCase().formatHex(text.getBytes(UTF_8)));
        for (String between : new String[] {":", " ", "-", ", ", "\n"}) {
            all.put(
                    "hex with '" + between + "'",
                    text -> HexFormat.ofDelimiter(between).formatHex(text.getBytes(UTF_8)));
        }
        all.put(
                "hex as a list of bytes",
                text -> HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(text.getBytes(UTF_8)));
        all.put(
                "base64 over lines",
                text -> Base64.getMimeEncoder(8, new byte[] {'\n'}).encodeToString(text.getBytes(UTF_8)));
        all.put("reversed", text -> new StringBuilder(text).reverse().toString());
        return all;
    }

    /** All of them, and the plain form. */
    public static Map<String, UnaryOperator<String>> all() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("plain", UnaryOperator.identity());
        all.putAll(decodable());
        all.putAll(opaque());
        return all;
    }

    private static String unpadded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String percent(String text) {
        return "%" + HexFormat.ofDelimiter("%").withUpperCase().formatHex(text.getBytes(UTF_8));
    }

    private static String quotedPrintable(String text, String between) {
        return "=" + HexFormat.ofDelimiter(between + "=").withUpperCase().formatHex(text.getBytes(UTF_8));
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace(" ", "&nbsp;");
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("/", "\\/")
                .replace("\n", "\\n");
    }

    private static String codePoints(String text, IntFunction<String> encoding) {
        return text.codePoints().mapToObj(encoding).collect(Collectors.joining());
    }

    private static String units(String text, String format) {
        return text.chars().mapToObj(format::formatted).collect(Collectors.joining());
    }
}
