package com.aiqaramba.core.report;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.spi.Artifact;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A run as one self-contained HTML file: verdict, checks with evidence, steps with screenshots, time and tokens. The file
 * holds no script, loads nothing, and forbids both by a content security policy. What came from the page or the model is
 * escaped. Immutable; as thread-safe as the function that reads the artifacts.
 */
public final class Report {
    private final RunSummary run;
    private final List<Step> steps;
    private final Pictures pictures;

    private Report(RunSummary run, List<Step> steps, Pictures pictures) {
        this.run = run;
        this.steps = List.copyOf(steps);
        this.pictures = pictures;
    }

    /**
     * Makes a report. Nothing is read before it is written.
     *
     * @param run what was asked and what became of it
     * @param steps the run's steps in their order
     * @param artifacts reads a screenshot, empty when it is gone; called once for each step that has one, on the thread
     *     that writes the report. Where it is empty, not a PNG, JPEG, WebP or GIF, or a {@link StoreException} is
     *     thrown, the report says so in the picture's place
     * @return the report
     */
    public static Report of(RunSummary run, List<Step> steps, Function<ArtifactId, Optional<Artifact>> artifacts) {
        return new Report(run, steps, new Pictures(artifacts));
    }

    /**
     * The report as a text. {@link #writeTo} needs less memory.
     *
     * @return an HTML document, to be encoded as UTF-8
     */
    public String toHtml() {
        var text = new StringWriter();
        try {
            new Document(run, steps, pictures).writeTo(new Html(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * Writes the report. Parent folders are made, and a file of that name is replaced. The file is there whole or not at
     * all; where the file system knows owners, only its owner can read it.
     *
     * @param file where to
     * @throws StoreException when it cannot be written, for example because the disk is full
     */
    public void writeTo(Path file) {
        new WholeFile(file).write(writer -> new Document(run, steps, pictures).writeTo(new Html(writer)));
    }
}
