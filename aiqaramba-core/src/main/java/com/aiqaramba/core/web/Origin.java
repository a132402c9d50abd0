package com.aiqaramba.core.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web origin: scheme, host and port, as in RFC 6454. Only http and https, and only hosts whose spelling has one
 * reading: short, octal, hexadecimal and percent-encoded forms of an IP address are refused rather than guessed at,
 * because browsers and Java read them differently. Immutable.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case; an IPv6 address stands in square brackets
 * @param port 1 to 65535, explicit even where it is the scheme's default
 * @since 0.1.0
 */
public record Origin(String scheme, String host, int port) {
    /** Only what stands before the path decides; browsers leave characters in the rest that URIs do not allow. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<authority>[^/?#\\s]*)([/?#][^\\s\\p{Cntrl}]*)?");

    private static final Pattern AUTHORITY = Pattern.compile("(?<host>\\[[^\\]]*]|[^:]*)(:(?<port>\\d{0,5}))?");
    private static final Pattern NAME = Pattern.compile("(?!-)[a-z0-9_-]+(\\.[a-z0-9_-]+)*\\.?");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");

    /** Checks the parts. */
    public Origin {
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("Only http and https addresses can be opened.");
        }
        if (!isUnambiguous(host)) {
            throw new IllegalArgumentException("The host of the address is missing or written ambiguously;"
                    + " use a plain ASCII name or a canonical IP address.");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("The port of an address lies between 1 and 65535.");
        }
    }

    /**
     * Reads the origin of an absolute http or https address.
     *
     * @param url the address, for example {@code https://shop.example/cart}
     * @return its origin
     * @throws IllegalArgumentException when the address is not absolute, not http or https, carries user information,
     *     or its host is written ambiguously
     */
    public static Origin of(String url) {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            throw new IllegalArgumentException(
                    "Not an absolute http or https address; write it like https://example.org/.");
        }
        if (address.group("authority").contains("@")) {
            throw new IllegalArgumentException(
                    "An address with user information is refused; use a credential instead.");
        }
        Matcher authority = AUTHORITY.matcher(address.group("authority"));
        String scheme = address.group("scheme").toLowerCase(Locale.ROOT);
        String host = authority.matches() ? authority.group("host").toLowerCase(Locale.ROOT) : "";
        return new Origin(scheme, host, host.isEmpty() ? 1 : port(authority.group("port"), scheme));
    }

    /**
     * Reads the origin of whatever a browser reports as its current address.
     *
     * @param url any address, {@code about:blank} and {@code data:} included
     * @return its origin, empty when it has none that {@link #of} accepts
     */
    public static Optional<Origin> find(String url) {
        try {
            return Optional.of(of(url));
        } catch (IllegalArgumentException noOrigin) {
            return Optional.empty();
        }
    }

    private static int port(@Nullable String digits, String scheme) {
        if (digits == null || digits.isEmpty()) {
            return defaultPort(scheme);
        }
        return Integer.parseInt(digits);
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static boolean isUnambiguous(String host) {
        return IPV4.matcher(host).matches()
                || isIpv6(host)
                || (NAME.matcher(host).matches()
                        && !ENDS_IN_NUMBER.matcher(host).matches());
    }

    private static boolean isIpv6(String host) {
        try {
            return IPV6.matcher(host).matches() && new URI("http://" + host).getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** The serialization of RFC 6454: without the port where it is the scheme's default. */
    @Override
    public String toString() {
        return scheme + "://" + host + (port == defaultPort(scheme) ? "" : ":" + port);
    }
}
