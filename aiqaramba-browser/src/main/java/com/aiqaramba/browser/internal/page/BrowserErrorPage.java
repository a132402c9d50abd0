package com.aiqaramba.browser.internal.page;

import com.aiqaramba.core.web.Origin;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page that the browser shows where there is none: for people, with buttons that lead nowhere or past a warning.
 * The driver takes it for a page; the agent hears one sentence instead.
 */
public final class BrowserErrorPage {
    private static final String SCHEME = "chrome-error:";
    private static final Pattern CODE = Pattern.compile("(?:NET::|net::)?(ERR_[A-Z0-9_]+|HTTP ERROR \\d+)");

    private BrowserErrorPage() {}

    /** Tells whether a document with this address is one. */
    public static boolean isOne(String documentUrl) {
        return documentUrl.startsWith(SCHEME);
    }

    /**
     * Says in words what went wrong.
     *
     * @param url what was to be opened
     * @param error anything that names the error in the browser's words
     */
    public static String describe(String url, String error) {
        Matcher matcher = CODE.matcher(error);
        String code = matcher.find() ? matcher.group(1) : "unknown error";
        Optional<Origin> origin = Origin.find(url);
        if (origin.isEmpty()) {
            return "Addresses that begin with '" + schemeOf(url) + "' are not opened; go back.";
        }
        String host = origin.get().host();
        if (code.startsWith("ERR_CERT_") || code.startsWith("ERR_SSL_")) {
            return "The address on " + host + " is not opened: its certificate is not trusted (" + code + ").";
        }
        return switch (code) {
            case "ERR_ABORTED" -> "The address on " + host + " shows no page; it may be a download (" + code + ").";
            case "ERR_TOO_MANY_REDIRECTS" -> "The address on " + host + " redirects without end (" + code + ").";
            // So says the browser's proxy, which is what connects.
            case "HTTP ERROR 502" -> "The address on " + host + " could not be opened: nothing answers there.";
            default -> "The address on " + host + " could not be opened: " + code + ".";
        };
    }

    private static String schemeOf(String url) {
        return url.substring(0, Math.min(url.indexOf(':') + 1, 20));
    }
}
