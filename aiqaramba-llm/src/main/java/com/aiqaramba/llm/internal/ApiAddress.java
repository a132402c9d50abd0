package com.aiqaramba.llm.internal;

import com.aiqaramba.core.error.ConfigurationException;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** The address under which a provider's API is found: encrypted, or on this machine. */
public final class ApiAddress {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private ApiAddress() {}

    /**
     * Reads an address.
     *
     * @param url what the host gave
     * @param setting its name, for the sentence that refuses it
     * @param example one that would do
     */
    public static URI parse(String url, String setting, String example) {
        URI uri;
        try {
            uri = URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            throw refused(setting, "is not a URL", example);
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawQuery() != null) {
            throw refused(setting, "is not a plain URL of scheme, host, port and path", example);
        }
        if (!isEncryptedOrHere(uri)) {
            throw refused(setting, "is not https; http is for this machine alone (localhost)", example);
        }
        return uri;
    }

    private static boolean isEncryptedOrHere(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("https")
                || (scheme.equals("http") && LOOPBACK.matcher(uri.getHost()).matches());
    }

    private static ConfigurationException refused(String setting, String why, String example) {
        return new ConfigurationException(setting + " " + why + ". Give one like " + example + ".");
    }
}
