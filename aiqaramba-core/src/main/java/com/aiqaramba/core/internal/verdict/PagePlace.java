package com.aiqaramba.core.internal.verdict;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Question of whether two looks are at the same part of an application, where the one can be compared to the other. */
final class PagePlace {
    private static final String HEADING = "heading";

    private PagePlace() {}

    /** The address agrees, and so does the heading or half of what was there. */
    static boolean isSame(Observation earlier, Observation now) {
        if (!path(earlier.url()).equals(path(now.url()))) {
            return false;
        }
        boolean sameAddress = earlier.url().equals(now.url()) || earlier.title().equals(now.title());
        Optional<String> heading = heading(earlier);
        return sameAddress && ((heading.isPresent() && heading.equals(heading(now))) || keepsHalf(earlier, now));
    }

    private static boolean keepsHalf(Observation earlier, Observation now) {
        Set<String> before = names(earlier);
        Set<String> kept = new HashSet<>(before);
        kept.retainAll(names(now));
        return kept.size() * 2 >= before.size();
    }

    private static Set<String> names(Observation page) {
        return page.nodes().stream()
                .map(PageNode::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Optional<String> heading(Observation page) {
        return page.nodes().stream()
                .filter(node -> node.role().equals(HEADING))
                .map(PageNode::name)
                .findFirst();
    }

    /** The address without its query; the fragment counts where it is a path, as in applications of one page. */
    static String path(String url) {
        int hash = url.indexOf('#');
        String fragment = hash < 0 ? "" : url.substring(hash);
        String plain = hash < 0 ? url : url.substring(0, hash);
        int query = plain.indexOf('?');
        String path = query < 0 ? plain : plain.substring(0, query);
        boolean isRoute = fragment.startsWith("#/") || fragment.startsWith("#!");
        return (isRoute ? path + fragment : path).replaceFirst("/+$", "");
    }

    /** The words that tell what a page is: its address, its title and its headings. */
    static Set<String> words(Observation page) {
        String path = path(page.url()).replaceFirst("^\\w+://[^/]*", "");
        String headings = page.nodes().stream()
                .filter(node -> node.role().equals(HEADING))
                .map(PageNode::name)
                .collect(Collectors.joining(" "));
        return Words.content(path + " " + page.title() + " " + headings);
    }
}
