package com.aiqaramba.core.spi;

import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.web.NetworkAccess;

/**
 * Request of a run to a {@link BrowserProvider}. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface SessionRequest permits SessionRequestData {
    /**
     * Begins a request.
     *
     * @param run the run whose browser it will be
     * @return the builder
     */
    static Builder builder(RunKey run) {
        return new Builder(run);
    }

    /** {@return the run whose browser it will be} */
    RunKey run();

    /** {@return the way in which the browser is set up} */
    BrowserProfile profile();

    /** {@return the limits of the run; the session keeps those of downloads and tabs} */
    Limits limits();

    /** {@return the addresses that the browser may connect to} */
    NetworkAccess network();

    /** {@return the resolver that opens secrets while they are typed} */
    SecretResolver secrets();

    /**
     * {@return the redactor that knows every secret that the run has opened; it stands before log lines and pictures}
     */
    Redactor redactor();

    /** {@return the listener that hears of waits and, if it wants to, of what the browser shows} */
    SessionListener listener();

    /**
     * Begins a request with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds a request. Not thread-safe. */
    final class Builder {
        private final RunKey run;
        private BrowserProfile profile = BrowserProfile.DEFAULT;
        private Limits limits = Limits.DEFAULT;
        private NetworkAccess network = NetworkAccess.NONE;
        private SecretResolver secrets = SecretResolver.NONE;
        private Redactor redactor = new Redactor();
        private SessionListener listener = SessionListener.NONE;

        private Builder(RunKey run) {
            this.run = run;
        }

        private Builder(SessionRequest from) {
            run = from.run();
            profile = from.profile();
            limits = from.limits();
            network = from.network();
            secrets = from.secrets();
            redactor = from.redactor();
            listener = from.listener();
        }

        /**
         * Tells how the browser is set up.
         *
         * @param profile the profile; the default is {@link BrowserProfile#DEFAULT}
         * @return this builder
         */
        public Builder profile(BrowserProfile profile) {
            this.profile = profile;
            return this;
        }

        /**
         * Sets the limits of the run.
         *
         * @param limits the limits; the default is {@link Limits#DEFAULT}
         * @return this builder
         */
        public Builder limits(Limits limits) {
            this.limits = limits;
            return this;
        }

        /**
         * Sets the addresses that the browser may connect to.
         *
         * @param network the addresses; the default is {@link NetworkAccess#NONE}
         * @return this builder
         */
        public Builder network(NetworkAccess network) {
            this.network = network;
            return this;
        }

        /**
         * Sets the resolver that opens secrets while they are typed.
         *
         * @param secrets the resolver; the default is {@link SecretResolver#NONE}
         * @return this builder
         */
        public Builder secrets(SecretResolver secrets) {
            this.secrets = secrets;
            return this;
        }

        /**
         * Sets the redactor that knows every secret that the run has opened.
         *
         * @param redactor the redactor; the default is one that knows none
         * @return this builder
         */
        public Builder redactor(Redactor redactor) {
            this.redactor = redactor;
            return this;
        }

        /**
         * Sets the listener that hears of waits and of what the browser shows.
         *
         * @param listener the listener; the default is {@link SessionListener#NONE}
         * @return this builder
         */
        public Builder listener(SessionListener listener) {
            this.listener = listener;
            return this;
        }

        /**
         * Builds the request.
         *
         * @return the request
         */
        public SessionRequest build() {
            return new SessionRequestData(run, profile, limits, network, secrets, redactor, listener);
        }
    }
}

record SessionRequestData(
        RunKey run,
        BrowserProfile profile,
        Limits limits,
        NetworkAccess network,
        SecretResolver secrets,
        Redactor redactor,
        SessionListener listener)
        implements SessionRequest {}
