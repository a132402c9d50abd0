package com.aiqaramba.core.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses that are not of the public Internet: this machine, private networks, link-local addresses with the metadata
 * services of clouds, multicast and what is reserved. Taken from the special-purpose registries of IANA (RFC 6890 and
 * its successors). Java's own {@code isSiteLocalAddress} and its like know only a part of them. Thread-safe.
 *
 * @since 0.1.0
 */
public final class PrivateAddresses {
    private static final List<Range> IPV4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /**
     * Everything outside of 2000::/3, which is all that is given out as global unicast, and exceptions inside of it.
     */
    private static final List<Range> IPV6 = ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private static final Range GLOBAL_UNICAST = Range.of("2000::/3");

    /** An IPv4 address in the last four bytes, for networks that translate (RFC 6052). */
    private static final Range NAT64 = Range.of("64:ff9b::/96");

    private static final List<String> PRIVATE_NAMES =
            List.of("localhost", "local", "internal", "intranet", "lan", "home", "corp", "private", "home.arpa");

    private PrivateAddresses() {}

    /**
     * Tells whether an address is private.
     *
     * @param address any address
     * @return true for everything that is not a public unicast address
     */
    public static boolean contains(InetAddress address) {
        return isPrivate(address.getAddress());
    }

    /**
     * Tells whether a host is private by its spelling alone, without a look-up.
     *
     * @param host as in {@link Origin#host}: a name, or an IP address, IPv6 in square brackets
     * @return true for private addresses, for {@code localhost} and what ends in it, for names without a dot, and for
     *     names under endings that are used in private networks ({@code local}, {@code internal} and their like)
     */
    public static boolean isPrivateHost(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (name.startsWith("[") || name.matches("[0-9.]+")) {
            return contains(address(name));
        }
        return !name.contains(".")
                || PRIVATE_NAMES.stream().anyMatch(ending -> name.equals(ending) || name.endsWith("." + ending));
    }

    private static boolean isPrivate(byte[] address) {
        if (address.length == 4) {
            return IPV4.stream().anyMatch(range -> range.contains(address));
        }
        if (NAT64.contains(address)) {
            return isPrivate(Arrays.copyOfRange(address, 12, 16));
        }
        return !GLOBAL_UNICAST.contains(address) || IPV6.stream().anyMatch(range -> range.contains(address));
    }

    private static List<Range> ranges(String... blocks) {
        return Stream.of(blocks).map(Range::of).toList();
    }

    /** Only for literals, which Java does not look up. */
    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException("Not an IP address.", impossible);
        }
    }

    /** The addresses that share their first bits with a prefix. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Range(byte[] prefix, int bits) {
        static Range of(String block) {
            int slash = block.indexOf('/');
            return new Range(
                    address(block.substring(0, slash)).getAddress(), Integer.parseInt(block.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            int whole = bits / 8;
            int rest = 0xff << (8 - bits % 8);
            return address.length == prefix.length
                    && Arrays.equals(prefix, 0, whole, address, 0, whole)
                    && (bits % 8 == 0 || ((prefix[whole] ^ address[whole]) & rest & 0xff) == 0);
        }
    }
}
