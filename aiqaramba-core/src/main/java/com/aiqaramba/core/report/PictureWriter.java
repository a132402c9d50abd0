package com.aiqaramba.core.report;

import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.page.PictureArea;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.spi.Artifact;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes screenshots into the page. A click or a key enlarges one: it is the summary of a disclosure. */
final class PictureWriter {
    private static final Set<String> MEDIA_TYPES = Set.of("image/png", "image/jpeg", "image/webp", "image/gif");

    private final Function<ArtifactId, Optional<Artifact>> artifacts;

    PictureWriter(Function<ArtifactId, Optional<Artifact>> artifacts) {
        this.artifacts = artifacts;
    }

    void write(HtmlWriter html, Step step) throws IOException {
        if (step.screenshot().isEmpty()) {
            html.write("<p class=\"nopicture\">No screenshot was taken.</p>\n");
            return;
        }
        write(
                html,
                step.screenshot().get(),
                "Screenshot of step " + step.index(),
                "What the agent looked at: " + step.title());
    }

    void write(HtmlWriter html, ArtifactId id, String name, String caption) throws IOException {
        write(html, id, name, caption, Optional.empty());
    }

    /** Writes a picture with a frame round a part of it. */
    void write(HtmlWriter html, ArtifactId id, String name, String caption, Optional<PictureArea> framed)
            throws IOException {
        Optional<Artifact> artifact;
        try {
            artifact = artifacts.apply(id);
        } catch (StoreException unreadable) {
            html.write("<p class=\"nopicture\">The screenshot {} cannot be read.</p>\n", id);
            return;
        }
        if (artifact.isEmpty()) {
            html.write("<p class=\"nopicture\">The screenshot {} is missing.</p>\n", id);
        } else if (!MEDIA_TYPES.contains(artifact.get().mediaType())) {
            html.write("<p class=\"nopicture\">The screenshot {} is not an image that is shown here.</p>\n", id);
        } else {
            write(html, name, caption, artifact.get(), framed);
        }
    }

    private static void write(
            HtmlWriter html, String name, String caption, Artifact picture, Optional<PictureArea> framed)
            throws IOException {
        if (framed.isPresent()) {
            html.write("<figure class=\"framed\"><div><img alt=\"{}\" src=\"", name);
            html.data(picture.mediaType(), picture.bytes()).write("\"/>");
            writeFrame(html, framed.get());
            html.write("</div><figcaption class=\"caption\">{}</figcaption></figure>\n", caption);
            return;
        }
        html.write("<details class=\"shot\"><summary><img alt=\"{}; enlarge or reduce it\" src=\"", name);
        html.data(picture.mediaType(), picture.bytes());
        html.write("\"/></summary><p class=\"caption\">{}</p></details>\n", caption);
    }

    /** The picture itself stays as it was taken; the frame lies over it, at any size. */
    private static void writeFrame(HtmlWriter html, PictureArea area) throws IOException {
        html.write("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\"");
        html.write(" aria-hidden=\"true\"><rect x=\"{}\" y=\"{}\"", percent(area.left()), percent(area.top()));
        html.write(" width=\"{}\" height=\"{}\"", percent(area.width()), percent(area.height()));
        html.write(" vector-effect=\"non-scaling-stroke\"/></svg>");
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.3f", 100 * fraction);
    }
}
