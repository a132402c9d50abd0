package com.aiqaramba.core.check;

import com.aiqaramba.core.page.NetworkEvent;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Records;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A page made a request during the run, and it was answered with a status. It is told at the end of a run and where
 * checks are kept, not while it is waited for. Immutable.
 *
 * @param method the method, for example {@code POST}; empty for any
 * @param url a part of the address, as in {@link UrlCheck}
 * @param status the status of the answer, for example 201; 0 for any answer
 * @since 0.1.0
 */
public record RequestCheck(String method, String url, int status) implements Check {
    private static final int LAST_STATUS = 999;

    /** Refuses what nearly every request fulfils, and a status that is none. */
    public RequestCheck {
        UrlCheck.requirePart(url);
        if (status < 0 || status > LAST_STATUS) {
            throw new IllegalArgumentException("A status has three digits.");
        }
    }

    @Override
    public Evaluation evaluate(Observation page) {
        if (page.records().isEmpty()) {
            return Evaluation.cannotBeTold("requests are not told at this look");
        }
        List<NetworkEvent> all = page.records().get().requests();
        List<NetworkEvent> made = all.stream()
                .filter(request -> method.isBlank() || request.method().equalsIgnoreCase(method.strip()))
                .filter(request -> UrlCheck.has(request.url(), PageText.collapse(url)))
                .toList();
        Optional<NetworkEvent> found = made.stream().filter(this::isAnswered).findFirst();
        if (found.isPresent()) {
            return Evaluation.holds(show(found.get()));
        }
        if (!made.isEmpty()) {
            return Evaluation.doesNotHold(show(made.get(made.size() - 1)));
        }
        String evidence = "none of " + all.size() + " requests";
        return all.size() < Records.MOST_REQUESTS
                ? Evaluation.doesNotHold(evidence).byAbsence()
                : Evaluation.cannotBeTold(evidence + ", but there were more");
    }

    private boolean isAnswered(NetworkEvent request) {
        return request.status().isPresent() && (status == 0 || request.status().getAsInt() == status);
    }

    private static String show(NetworkEvent request) {
        String answer = request.status().isPresent()
                ? String.valueOf(request.status().getAsInt())
                : request.failure().isEmpty() ? "no answer yet" : request.failure();
        return PageText.clip(request.method() + " " + request.url()) + ": " + answer;
    }

    @Override
    public String describe() {
        String what = (method.isBlank() ? "" : method.strip() + " ") + PageText.collapse(url);
        return "a request " + what + " was answered" + (status == 0 ? "" : " with " + status);
    }

    @Override
    public String subject() {
        return method + " " + url + " request" + (status == 0 ? "" : " " + status);
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new RequestCheck(mapping.apply(method), mapping.apply(url), status);
    }
}
