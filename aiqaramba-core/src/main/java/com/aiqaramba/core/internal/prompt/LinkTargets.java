package com.aiqaramba.core.internal.prompt;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The targets of a page's links in few words, each told once. Used once. */
final class LinkTargets {
    private static final Pattern ADDRESS = Pattern.compile("[a-z]+://([^/?#]*)([^?#]*)(\\?[^#]*)?.*", Pattern.DOTALL);

    private final String host;
    private final String path;
    private final String query;
    private final Set<String> told = new HashSet<>();

    /**
     * Begins with nothing told.
     *
     * @param page the address of the page
     */
    LinkTargets(String page) {
        Matcher address = ADDRESS.matcher(page);
        boolean isOne = address.matches();
        this.host = isOne ? address.group(1) : "";
        this.path = isOne ? address.group(2) : "";
        this.query = isOne && address.group(3) != null ? address.group(3) : "";
    }

    /**
     * Tells a target that was not told before: what lies elsewhere by its host, what lies on the same page by what
     * differs. What runs a script has no target.
     *
     * @param isInPage whether the link stands in the page itself and not in a frame
     */
    String tell(String target, boolean isInPage) {
        if (target.toLowerCase(Locale.ROOT).startsWith("javascript:") || !told.add(target)) {
            return "";
        }
        Matcher address = ADDRESS.matcher(target);
        if (address.matches() && !address.group(1).isEmpty()) {
            return address.group(1).equals(host) ? target : address.group(1);
        }
        return isInPage && !path.isEmpty() ? onPage(target) : target;
    }

    private String onPage(String target) {
        if (target.startsWith(path + query + "#")) {
            return target.substring((path + query).length());
        }
        return target.startsWith(path + "?") ? target.substring(path.length()) : target;
    }
}
