package com.aiqaramba.browser.internal.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.tenant.TenantId;
import org.junit.jupiter.api.Test;

class PerformersTest {
    /** Performers only keep their tools until they are asked to act. */
    @SuppressWarnings("NullAway")
    private static final PageTools NO_TOOLS = new PageTools(null, null, null, null, null, null, null);

    @Test
    void every_action_has_a_performer() {
        SessionRequest request = SessionRequest.builder(new RunKey(TenantId.SINGLE, new RunId("run-1")))
                .build();

        assertThat(new Performers(NO_TOOLS, request).actions())
                .containsExactlyInAnyOrder(BrowserAction.class.getPermittedSubclasses());
    }
}
