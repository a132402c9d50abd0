package com.aiqaramba.verification.documentation;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A Javadoc comment.
 *
 * @param place file and line of what it documents
 * @param name simple name of what it documents
 * @param kind what it documents
 * @param text without asterisks and without the space before them
 */
record Comment(String place, String name, Kind kind, String text) {
    enum Kind {
        PACKAGE,

        /** A public type that is not inside of another one. */
        EXPORTED_TYPE,

        OTHER
    }

    /** Words with which a clause begins and a description does not; a preposition counts with the next word only. */
    private static final Pattern CLAUSE =
            Pattern.compile("(What|Where|When|How|Who|Whom|Whose|Whether|Why|Which|If|That"
                    + "|As|Because|While|Until|Once|Since|Though|Although|Unless|After|Before"
                    + "|(On|In|With|From|For|To|By|At|Of|Under|Through|Over|Against|Into) "
                    + "(what|which|whom|whose|where|how))\\b");

    private static final Pattern SINCE = Pattern.compile("(?m)^ *@since \\d+\\.\\d+\\.\\d+$");
    private static final Pattern CODE = Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\n *}</pre>");

    boolean isInternal() {
        return place.contains("/internal/");
    }

    /** The words with which it begins as a clause. */
    Optional<String> clause() {
        return CLAUSE.matcher(text.strip())
                .results()
                .filter(match -> match.start() == 0)
                .map(MatchResult::group)
                .findFirst();
    }

    boolean saysSince() {
        return SINCE.matcher(text).find();
    }

    /** The blocks of code, without what looks like JSON. */
    List<String> examples() {
        return CODE.matcher(text)
                .results()
                .map(match -> match.group(1).stripIndent() + "\n")
                .filter(code -> !code.startsWith("{"))
                .toList();
    }

    @Override
    public String toString() {
        String start = text.strip().replaceAll("\\s+", " ");
        return place + " " + name + ": " + start.substring(0, Math.min(70, start.length()));
    }
}
