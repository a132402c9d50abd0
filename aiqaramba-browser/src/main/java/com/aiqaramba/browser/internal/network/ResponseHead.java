package com.aiqaramba.browser.internal.network;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The head of an answer. It is read leniently: whatever a server says belongs to the one request that it was asked, and
 * the browser knows better what to make of it. Immutable.
 *
 * @param isInterim whether another one follows
 */
record ResponseHead(boolean isInterim, List<String> lines) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.\\d (?<status>\\d{3})( [^\\r\\n]*)?");
    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "keep-alive", "proxy-connection");

    ResponseHead {
        lines = List.copyOf(lines);
    }

    static ResponseHead parse(String head, RequestTarget target) throws Rejection {
        List<String> lines = Arrays.asList(head.strip().split("\r?\n"));
        Matcher status = STATUS.matcher(lines.get(0));
        if (!status.matches()) {
            throw Rejection.failed(target, "it sent no answer that can be read");
        }
        return new ResponseHead(status.group("status").startsWith("1"), lines);
    }

    /** Returns the same with the word that the connection ends after it. */
    String forBrowser() {
        return lines.stream()
                .filter(line -> !concernsTheConnection(line))
                .collect(Collectors.joining("\r\n", "", isInterim ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n"));
    }

    private static boolean concernsTheConnection(String line) {
        int colon = line.indexOf(':');
        return colon > 0
                && OF_THE_CONNECTION.stream().anyMatch(line.substring(0, colon).strip()::equalsIgnoreCase);
    }
}
