package com.aiqaramba.core.internal.verdict;

/** Sentences for people on why a check counts or does not. */
final class Reasons {
    static final String HOST = "The host states it.";
    static final String NEWS = "It did not hold on the page that the run started from.";
    static final String UNCHANGED =
            "It held on the page that the run started from, and the expectation is that it still" + " does.";
    static final String LOOKED = "The run only looked, and it speaks of the expectation.";
    static final String GONE = "It was there before, at the same place.";
    static final String VANISHED = "It was there before, at the same place, and is missing now.";
    static final String MISSING = "It is missing on the page that is about it.";
    static final String FOUND_OTHERWISE = "The page shows it to be otherwise.";
    static final String NOT_TOLD = "What was read of the page shows neither that it holds nor that it does not.";
    static final String IRRELEVANT = "It does not speak of what the expectation is about.";
    static final String HELD_AT_START = "It held already on the page that the run started from.";
    static final String FOREIGN = "It rests on what stands in a frame of another origin.";
    static final String DENIED = "It rests on a sentence that denies something or only asks.";
    static final String OWN_WORDS = "It rests on what the run itself typed, chose or put into an address.";
    static final String NEVER_CAME = "Nothing of the kind came while the run acted.";
    static final String NEVER_THERE = "Nothing shows that it could have been there.";
    static final String UNKNOWN_KIND = "Nothing of its kind was ever there.";
    static final String ELSEWHERE = "Nothing shows that this is the page on which it should be.";

    static final String OUT_OF_SIGHT = "It is not there any more, but nor is what stood beside it.";
    static final String NEGATED = "That something is otherwise does not show what it is.";
    static final String EARLIER_MESSAGE = "It followed another action than the one that the expectation is about.";
    static final String HELD_BEFORE = "It held already at this place before the run did anything.";
    static final String FAILED = "The application said that something went wrong.";
    static final String UNDER_WAY = "The page was still at work.";
    static final String WRITTEN_OTHERWISE = "The page has the same words in another form.";
    static final String OFFERED = "It rests on what can be done or chosen, not on what is so.";
    static final String ANOTHER = "What it found stands with another thing, or it is not told which of several it is.";
    static final String REFUSED = "The application asks for other input, or the input was not sent.";
    static final String OTHER_NUMBER = "The page shows another number in its place.";

    static final String NOT_RELOADED = "The page was not loaded anew before.";
    static final String OVER = "It was so there, and is not any more, or the run did more since.";

    private Reasons() {}
}
