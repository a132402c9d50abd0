package com.aiqaramba.samples.shop;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person reads on a page. */
final class VisibleText {
    private VisibleText() {}

    /** The text without tags, with single spaces, and without the characters' escapes. */
    static String of(HttpResponse<String> page) {
        return page.body()
                .replaceAll("(?s)<svg.*?</svg>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** The text of the first heading. */
    static String heading(HttpResponse<String> page) {
        Matcher heading = Pattern.compile("<h1>(.*?)</h1>").matcher(page.body());
        return heading.find() ? heading.group(1) : "";
    }
}
