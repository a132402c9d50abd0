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
 * A run as one self-contained HTML file: verdict, checks with evidence, steps with screenshots, the video, time and
 * tokens. The file holds no script, loads nothing, and forbids both by a content security policy. What came from the
 * page or the model is escaped. Immutable; as thread-safe as the function that reads the artifacts.
 *
 * @since 0.1.0
 */
public final class Report {
    private final ReportDocument document;

    private Report(ReportDocument document) {
        this.document = document;
    }

    /**
     * Makes a report. Nothing is read before it is written.
     *
     * @param run what was asked and what became of it
     * @param steps the run's steps in their order
     * @param artifacts reads a screenshot or the video, empty when it is gone; called once for each step that has one,
     *     for the page at the end and for the video, on the thread that writes the report. Where it is empty, a {@link
     *     StoreException} is thrown, a screenshot is not a PNG, JPEG, WebP or GIF, or the video is not MP4 or WebM or
     *     has more than 20 MB, the report says so in its place
     * @return the report
     */
    public static Report of(RunSummary run, List<Step> steps, Function<ArtifactId, Optional<Artifact>> artifacts) {
        return new Report(new ReportDocument(
                run, List.copyOf(steps), new PictureWriter(artifacts), new VideoPlayer(run, artifacts)));
    }

    /**
     * The report as a text. {@link #writeTo} needs less memory.
     *
     * @return an HTML document, to be encoded as UTF-8
     */
    public String toHtml() {
        var text = new StringWriter();
        try {
            document.writeTo(new HtmlWriter(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * Writes the report. Parent folders are made, and a file of that name is replaced. The file is there whole or not
     * at all; where the file system knows owners, only its owner can read it.
     *
     * @param file where to
     * @throws StoreException when it cannot be written, for example because the disk is full
     */
    public void writeTo(Path file) {
        new ReportFile(file).write(writer -> document.writeTo(new HtmlWriter(writer)));
    }
}
