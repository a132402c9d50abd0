package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.Observation;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A file was downloaded during the run, whole, and of a size. It is told at the end of a run and where checks are kept,
 * not while it is waited for. Immutable.
 *
 * @param name a part of its name, found as whole words in any case; not blank
 * @param least the number of bytes that it has at least, 0 or more
 * @since 0.1.0
 */
public record DownloadCheck(String name, long least) implements Check {
    /** Refuses a blank name and a negative size. */
    public DownloadCheck {
        PageText.requireSubstance(name, "name of a file");
        if (least < 0) {
            throw new IllegalArgumentException("A file has 0 bytes or more.");
        }
    }

    @Override
    public Evaluation evaluate(Observation page) {
        if (page.records().isEmpty()) {
            return Evaluation.cannotBeTold("downloads are not told at this look");
        }
        List<Download> all = page.records().get().downloads();
        List<Download> named = all.stream()
                .filter(file -> PageText.contains(file.name(), name))
                .toList();
        Optional<Download> found = named.stream()
                .filter(file -> file.complete() && file.bytes() >= least)
                .findFirst();
        if (found.isPresent()) {
            return Evaluation.holds("downloaded: " + show(found.get()));
        }
        if (named.stream().anyMatch(file -> !file.complete())) {
            return Evaluation.cannotBeTold("not whole yet: " + show(named.get(0)));
        }
        return named.isEmpty()
                ? Evaluation.doesNotHold("none of " + all.size() + " downloads").byAbsence()
                : Evaluation.doesNotHold("downloaded: " + show(named.get(0)));
    }

    private static String show(Download file) {
        return PageText.clip(file.name()) + ", " + file.bytes() + " bytes";
    }

    @Override
    public String describe() {
        String size = least == 0 ? "" : " of at least " + least + " bytes";
        return "a file \"" + PageText.collapse(name) + "\"" + size + " was downloaded";
    }

    @Override
    public String subject() {
        return name + " downloaded file" + (least == 0 ? "" : " " + least);
    }

    @Override
    public Check mapText(UnaryOperator<String> mapping) {
        return new DownloadCheck(mapping.apply(name), least);
    }
}
