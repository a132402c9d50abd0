package com.aiqaramba.core.agent;

import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.run.Retention;
import com.aiqaramba.core.web.NetworkAccess;
import com.aiqaramba.core.web.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Task of an agent: what it is asked to do, and what should hold afterwards. Immutable and thread-safe.
 *
 * <p>Defaults: no credentials, no uploads, downloads go with the browser, only the start page's origin
 * may be reached and no private address, data kept as long as the project.
 *
 * <pre>{@code
 * Task task = Task.on("https://shop.example/")
 *         .goal("Sign in and put two pairs of shoes in the cart")
 *         .expect("the cart shows 2 items and the right total")
 *         .credential("shop-login")
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Task {
    private final String url;
    private final String goal;
    private final List<Expectation> expectations;
    private final Set<CredentialId> credentials;
    private final Set<CredentialId> maskedFromStart;
    private final NetworkAccess network;
    private final Optional<Path> uploads;
    private final Optional<CredentialId> httpCredential;
    private final boolean keepsDownloads;
    private final Retention retention;

    private Task(Builder builder) {
        url = builder.url;
        goal = builder.goal;
        expectations = List.copyOf(builder.expectations);
        credentials = new LinkedHashSet<>(builder.credentials);
        maskedFromStart = new LinkedHashSet<>(builder.maskedFromStart);
        network = builder.network();
        uploads = Optional.ofNullable(builder.uploads);
        httpCredential = Optional.ofNullable(builder.httpCredential);
        keepsDownloads = builder.keepsDownloads;
        retention = builder.retention;
    }

    /**
     * Begins a task on a page.
     *
     * @param url where the run starts, an absolute http or https address
     * @return the builder
     * @throws IllegalArgumentException when the address cannot be opened, see {@link Origin#of}
     */
    public static Builder on(String url) {
        return new Builder(url);
    }

    /**
     * Returns the address where the run starts.
     *
     * @return an absolute address
     */
    public String url() {
        return url;
    }

    /**
     * Returns the goal.
     *
     * @return plain language
     */
    public String goal() {
        return goal;
    }

    /**
     * Returns the expectations.
     *
     * @return at least one, unless it is a question
     */
    public List<Expectation> expectations() {
        return expectations;
    }

    /**
     * Returns the credentials that the run may use.
     *
     * @return in the order in which they were named
     */
    public Set<CredentialId> credentials() {
        return Set.copyOf(credentials);
    }

    /**
     * Returns the credentials whose secrets are masked from the first look on.
     *
     * @return in the order in which they were named
     */
    public Set<CredentialId> maskedFromStart() {
        return Set.copyOf(maskedFromStart);
    }

    /**
     * Applies a mapping to goal and expectations, for example one that masks secrets.
     *
     * @param mapping what becomes of a text; it may not become blank
     * @return the mapped task
     */
    public Task mapText(UnaryOperator<String> mapping) {
        Builder mapped = new Builder(this);
        mapped.goal(mapping.apply(goal));
        expectations.forEach(expectation ->
                mapped.expectations.add(new Expectation(mapping.apply(expectation.words()), expectation.checks())));
        return new Task(mapped);
    }

    /**
     * Returns the addresses that the run's browser may connect to.
     *
     * @return the start page's origin and what was allowed beside it
     */
    public NetworkAccess network() {
        return network;
    }

    /**
     * Returns the only folder from which files may be uploaded.
     *
     * @return empty when nothing may be uploaded
     */
    public Optional<Path> uploads() {
        return uploads;
    }

    /**
     * Returns the credential with which the browser answers HTTP authentication.
     *
     * @return empty when it answers none
     */
    public Optional<CredentialId> httpCredential() {
        return httpCredential;
    }

    /**
     * Tells whether complete downloads become artifacts of the run.
     *
     * @return false when they go with the browser
     */
    public boolean keepsDownloads() {
        return keepsDownloads;
    }

    /**
     * Returns how long the run's data is meant to be kept.
     *
     * @return the retention
     */
    public Retention retention() {
        return retention;
    }

    /** Builds a {@link Task}. Not thread-safe. */
    public static final class Builder {
        private final String url;
        private String goal = "";
        private boolean isQuestion;
        private final List<Expectation> expectations = new ArrayList<>();
        private final Set<CredentialId> credentials = new LinkedHashSet<>();
        private final Set<CredentialId> maskedFromStart = new LinkedHashSet<>();
        private final Set<Origin> origins = new LinkedHashSet<>();
        private boolean everyOrigin;
        private boolean privateAddresses;
        private @Nullable Path uploads;
        private @Nullable CredentialId httpCredential;
        private boolean keepsDownloads;
        private Retention retention = Retention.PROJECT;

        private Builder(String url) {
            this.url = url;
            origins.add(Origin.of(url));
        }

        /** Begins with everything but the words. */
        private Builder(Task from) {
            url = from.url;
            credentials.addAll(from.credentials);
            maskedFromStart.addAll(from.maskedFromStart);
            origins.addAll(from.network.origins());
            everyOrigin = from.network.everyOrigin();
            privateAddresses = from.network.privateAddresses();
            uploads = from.uploads.orElse(null);
            httpCredential = from.httpCredential.orElse(null);
            keepsDownloads = from.keepsDownloads;
            retention = from.retention;
        }

        /**
         * Says what to do.
         *
         * @param words plain language, not blank; required
         * @return this builder
         */
        public Builder goal(String words) {
            goal = words.strip();
            return this;
        }

        /**
         * Asks something, in place of a goal. The task then needs no expectation, and without one it can only be
         * {@linkplain com.aiqaramba.core.AgentRunner#ask asked}, not run.
         *
         * @param words plain language, not blank
         * @return this builder
         */
        public Builder question(String words) {
            isQuestion = true;
            return goal(words);
        }

        /**
         * Adds something that should hold at the end.
         *
         * @param words plain language, not blank
         * @param checks checks of your own that must all hold; none leaves it to the model to propose some, which code
         *     then evaluates
         * @return this builder
         */
        public Builder expect(String words, Check... checks) {
            expectations.add(new Expectation(words, List.of(checks)));
            return this;
        }

        /**
         * Lets the run use a credential. The model sees its name only.
         *
         * @param id the credential's name in the runner's vault
         * @return this builder
         */
        public Builder credential(String id) {
            credentials.add(new CredentialId(id));
            return this;
        }

        /**
         * Masks the secrets of a credential from the first look on: on the start page and in the goal too, and also
         * where the run never types them. They are opened once when the run begins. Without it a secret is masked from
         * the moment on in which it is typed, and stays encrypted until then.
         *
         * @param id the credential's name in the runner's vault; it does not let the run use it
         * @return this builder
         */
        public Builder maskFromStart(String id) {
            maskedFromStart.add(new CredentialId(id));
            return this;
        }

        /**
         * Lets the browser reach one more origin, for whatever a page requests.
         *
         * @param origin for example {@code https://pay.example}
         * @return this builder
         */
        public Builder allowOrigin(String origin) {
            origins.add(Origin.of(origin));
            return this;
        }

        /**
         * Lets the browser reach every public origin. What a page shows can then be sent anywhere.
         *
         * @return this builder
         */
        public Builder allowEveryOrigin() {
            everyOrigin = true;
            return this;
        }

        /**
         * Lets the start page's origin and those of {@link #allowOrigin} lie at private addresses too: this machine,
         * private networks, metadata services of clouds. Testing a server on this machine needs it. A host that takes
         * addresses from its own users should not call it.
         *
         * @return this builder
         */
        public Builder allowPrivateAddresses() {
            privateAddresses = true;
            return this;
        }

        /**
         * Lets the agent upload files from a folder. The default is none.
         *
         * @param folder an existing folder
         * @return this builder
         */
        public Builder allowUploadsFrom(Path folder) {
            uploads = folder;
            return this;
        }

        /**
         * Lets the browser answer HTTP authentication (the prompt that a server asks for with status 401) with a
         * credential, once at each of the origins that it is bound to. The model neither sees nor chooses it. The
         * default is none: the page that comes with the 401 is shown, and the agent hears what the server wants.
         *
         * @param id the name in the runner's vault of a credential with the fields {@code username} and
         *     {@code password}
         * @return this builder
         */
        public Builder httpCredential(String id) {
            httpCredential = new CredentialId(id);
            return this;
        }

        /**
         * Keeps complete downloads as artifacts of the run, see {@code RunSummary.files}. Secrets are not masked in
         * their content. The default is that they go with the browser.
         *
         * @return this builder
         */
        public Builder keepDownloads() {
            keepsDownloads = true;
            return this;
        }

        /**
         * Marks the run's data as temporary: never in long-term storage, deleted within 72 hours.
         *
         * @return this builder
         */
        public Builder temporary() {
            retention = Retention.TEMPORARY;
            return this;
        }

        /**
         * Builds the task.
         *
         * @return the task
         * @throws IllegalArgumentException when goal or expectations are missing, or an origin is a private address and
         *     those were not allowed
         */
        public Task build() {
            if (goal.isEmpty()) {
                throw new IllegalArgumentException("A task needs a goal: say in plain language what to do.");
            }
            if (expectations.isEmpty() && !isQuestion) {
                throw new IllegalArgumentException("A task needs at least one expectation: say what should hold at the"
                        + " end, for example expect(\"the cart shows 2 items\").");
            }
            if (!network().contradictions().isEmpty()) {
                throw new IllegalArgumentException(network().contradictions() + " lies on this machine or in a private"
                        + " network. Call allowPrivateAddresses() if the task may reach it.");
            }
            return new Task(this);
        }

        private NetworkAccess network() {
            return new NetworkAccess(origins, everyOrigin, privateAddresses);
        }
    }
}
