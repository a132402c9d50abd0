package com.aiqaramba.browser.internal.network;

import com.aiqaramba.core.web.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Head of a request to the proxy, read so strictly that no server can take it for anything else. Immutable.
 *
 * @param path empty for a tunnel
 * @param headers as they were sent, without those that concern one connection only
 */
record RequestHead(String method, RequestTarget target, String path, List<Header> headers, RequestBody body) {
    private static final Pattern LINE = Pattern.compile("(?<method>[A-Za-z_-]{1,32}) (?<target>[!-~]+) HTTP/1\\.1");
    private static final Pattern TUNNEL = Pattern.compile("[^/?#@]+:\\d{1,5}");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i:http)://[^/?#]+(?<path>[/?][^#]*)?");
    private static final Pattern HEADER =
            Pattern.compile("(?<name>[!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*(?<value>[\\t -~\\x80-\\xff]*)");

    RequestHead {
        headers = List.copyOf(headers);
    }

    static RequestHead parse(String head) throws Rejection {
        if (!head.endsWith("\r\n\r\n")) {
            throw Rejection.malformed("its lines do not end as they must");
        }
        List<String> lines = Arrays.asList(head.substring(0, head.length() - 4).split("\r\n", -1));
        Matcher line = LINE.matcher(lines.get(0));
        if (!line.matches()) {
            throw Rejection.malformed("its first line cannot be read");
        }
        List<Header> headers = headers(lines.subList(1, lines.size()));
        RequestBody body = RequestBody.of(headers);
        return line.group("method").equalsIgnoreCase("CONNECT")
                ? tunnel(line.group("target"))
                : request(line.group("method"), line.group("target"), endToEnd(headers), body);
    }

    private static RequestHead tunnel(String target) throws Rejection {
        if (!TUNNEL.matcher(target).matches()) {
            throw Rejection.malformed("its target cannot be read");
        }
        return new RequestHead("CONNECT", target("https://" + target, true), "", List.of(), RequestBody.NONE);
    }

    private static RequestHead request(String method, String target, List<Header> headers, RequestBody body)
            throws Rejection {
        Matcher absolute = ABSOLUTE.matcher(target);
        if (!absolute.matches()) {
            throw Rejection.malformed("its target cannot be read");
        }
        String path = Optional.ofNullable(absolute.group("path")).orElse("/");
        return new RequestHead(method, target(target, false), path.startsWith("/") ? path : "/" + path, headers, body);
    }

    private static RequestTarget target(String url, boolean tunnel) throws Rejection {
        return Origin.find(url)
                .map(origin -> new RequestTarget(origin, tunnel))
                .orElseThrow(() -> Rejection.malformed("its host cannot be read"));
    }

    private static List<Header> headers(List<String> lines) throws Rejection {
        List<Header> headers = new ArrayList<>();
        for (String line : lines) {
            Matcher header = HEADER.matcher(line);
            if (!header.matches()) {
                throw Rejection.malformed("its headers cannot be read");
            }
            headers.add(new Header(header.group("name"), header.group("value")));
        }
        return headers;
    }

    private static List<Header> endToEnd(List<Header> headers) {
        List<String> named = headers.stream()
                .filter(header -> header.is("connection"))
                .flatMap(header -> Arrays.stream(header.value().split(",")))
                .map(String::strip)
                .toList();
        return headers.stream()
                .filter(header -> !header.isOfOneHop() && named.stream().noneMatch(header::is))
                .toList();
    }

    /**
     * Returns what the server gets: host and length are told anew from what was understood, and the connection ends
     * after it.
     */
    String forServer() {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n" + target.hostHeader());
        headers.stream()
                .filter(header -> !header.is("host") && !header.is("content-length"))
                .forEach(head::append);
        return head + body.header() + "Connection: close\r\n\r\n";
    }
}
