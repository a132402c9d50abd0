package com.aiqaramba.core.report;

import com.aiqaramba.core.run.KeptDownload;
import com.aiqaramba.core.run.RunSummary;
import java.io.IOException;

/** Section on what was kept of the browser: the page that the verdict speaks of, and the names of downloads. */
final class FilesSection {
    private final RunSummary run;
    private final PictureWriter pictures;

    FilesSection(RunSummary run, PictureWriter pictures) {
        this.run = run;
        this.pictures = pictures;
    }

    void writeTo(HtmlWriter html) throws IOException {
        boolean isFramed = run.files().defect().isPresent(); // then it stands where the defect is told
        if (run.files().page().isPresent() && !isFramed) {
            html.write("<section aria-labelledby=\"end\">\n<h2 id=\"end\">The page at the end</h2>\n");
            pictures.write(
                    html,
                    run.files().page().get(),
                    "The whole page at the end",
                    "The whole page, as long as a picture may be");
            html.write("</section>\n");
        }
        if (!run.files().downloads().isEmpty()) {
            html.write("<section aria-labelledby=\"downloads\">\n<h2 id=\"downloads\">Downloads</h2>\n<ul>\n");
            for (KeptDownload download : run.files().downloads()) {
                html.write(
                        "<li>{}: {} bytes, kept as <code>{}</code></li>\n",
                        download.name(),
                        ReportWords.number(download.bytes()),
                        download.artifact());
            }
            html.write("</ul>\n</section>\n");
        }
    }
}
