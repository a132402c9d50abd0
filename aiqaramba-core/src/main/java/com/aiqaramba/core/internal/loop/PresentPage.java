package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.spi.BrowserSession;

/** Page and picture that the model is shown; the picture is stored. */
record PresentPage(Observation page, Screenshot picture, ArtifactId screenshot) {
    /** Looks before a step; a notice that is not empty is added to those of the page. */
    static PresentPage of(BrowserSession session, RunArtifacts artifacts, int step, String notice)
            throws InterruptedException {
        Observation seen = session.observe();
        Screenshot picture = session.screenshot();
        return new PresentPage(
                notice.isEmpty() ? seen : seen.toBuilder().notice(notice).build(),
                picture,
                artifacts.keep(step, picture));
    }
}
