package com.aiqaramba.browser.internal.event;

import java.util.regex.Pattern;

/** Addresses as they may be told. */
final class Addresses {
    static final int LONGEST = 2_000;
    private static final Pattern USER = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*:/*)[^/?#]*@");

    private Addresses() {}

    /** Returns an address without a user name and password, and not longer than 2,000 characters. */
    static String withoutUser(String url) {
        String clean = USER.matcher(url).replaceFirst("$1");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    static boolean isRequested(String url) {
        return url.startsWith("http:") || url.startsWith("https:") || url.startsWith("ws:") || url.startsWith("wss:");
    }
}
