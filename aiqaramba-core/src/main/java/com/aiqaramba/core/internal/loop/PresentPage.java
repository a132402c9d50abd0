package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.spi.BrowserSession;
import java.util.List;
import java.util.stream.Stream;

/** Page and picture that the model is shown; the picture is stored. */
record PresentPage(Observation page, Screenshot picture, ArtifactId screenshot) {
    /** Looks before a step; what earlier looks noticed is told with what this one does. */
    static PresentPage of(BrowserSession session, RunArtifacts artifacts, int step, List<String> earlier)
            throws InterruptedException {
        Observation seen = session.observe();
        Screenshot picture = session.screenshot();
        List<String> notices = Stream.concat(seen.notices().stream(), earlier.stream())
                .filter(notice -> !notice.isEmpty())
                .distinct()
                .toList();
        return new PresentPage(seen.toBuilder().notices(notices).build(), picture, artifacts.keep(step, picture));
    }
}
