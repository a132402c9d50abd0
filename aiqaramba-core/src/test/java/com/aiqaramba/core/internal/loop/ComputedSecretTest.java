package com.aiqaramba.core.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.credential.CredentialDescription;
import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.spi.CredentialVault;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.core.web.Origin;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A one-time code is typed, and what it was computed from never is; a page may show both. */
class ComputedSecretTest {
    private static final String HOME = "https://shop.example";
    private static final CredentialId LOGIN = new CredentialId("shop-login");
    private static final String SEED = "GEZDGNBVGY3TQOJQ";

    private final Redactor redactor = new Redactor();
    private final CredentialVault vault = new CredentialVault() {
        private int opened = 287_081;

        @Override
        public Optional<CredentialDescription> describe(TenantId tenant, CredentialId id) {
            return Optional.of(new CredentialDescription(id, Set.of(Origin.of(HOME)), Set.of("code")));
        }

        @Override
        public Secret open(TenantId tenant, CredentialId id, String field) {
            opened++;
            return Secret.computed(Integer.toString(opened).toCharArray(), Secret.of(SEED.toCharArray()));
        }
    };

    private SecretGate gate(Task.Builder task) {
        Task signIn = task.goal("Sign in")
                .expect("the account is shown")
                .credential(LOGIN.value())
                .build();
        return new SecretGate(TenantId.SINGLE, signIn, vault, redactor);
    }

    @Test
    void each_code_that_was_typed_and_the_seed_are_masked() {
        SecretGate gate = gate(Task.on(HOME));
        assertThat(redactor.redact("287082 " + SEED)).isEqualTo("287082 " + SEED);

        for (String code : new String[] {"287082", "287083"}) {
            try (Secret typed = gate.resolve(LOGIN, "code", Origin.of(HOME))) {
                assertThat(typed.<String>use(String::new)).isEqualTo(code);
            }
        }

        assertThat(redactor.redact("287082, 287083 of gezd gnbv gy3t qojq; 287084"))
                .isEqualTo("2****2, 2****3 of G****Q; 287084");
    }

    @Test
    void a_seed_is_masked_from_the_start_where_that_is_asked_for() {
        gate(Task.on(HOME).maskFromStart(LOGIN.value()));

        assertThat(redactor.redact("seed " + SEED)).isEqualTo("seed G****Q");
    }
}
