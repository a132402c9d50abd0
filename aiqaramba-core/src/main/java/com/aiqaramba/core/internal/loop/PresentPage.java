package com.aiqaramba.core.internal.loop;

import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.spi.BrowserSession;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Page that the model is shown, with a picture where the agent takes some; the picture is stored. */
record PresentPage(Observation page, Optional<Screenshot> picture, Optional<ArtifactId> screenshot) {
    /** Looks before a step; what earlier looks noticed is told with what this one does. */
    static PresentPage of(BrowserSession session, RunArtifacts artifacts, Agent agent, int step, List<String> earlier)
            throws InterruptedException {
        Observation seen = session.observe();
        Optional<Screenshot> picture = agent.pictures() ? Optional.of(session.screenshot()) : Optional.empty();
        List<String> notices = Stream.concat(seen.notices().stream(), earlier.stream())
                .filter(notice -> !notice.isEmpty())
                .distinct()
                .toList();
        return new PresentPage(
                seen.toBuilder().notices(notices).build(), picture, picture.map(some -> artifacts.keep(step, some)));
    }
}
