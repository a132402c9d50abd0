package com.aiqaramba.core.spi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Set-up of a run's browser. Immutable.
 *
 * <p>Defaults: a window of {@value #DEFAULT_WIDTH} by {@value #DEFAULT_HEIGHT} pixels, 30 seconds for a page to load,
 * 600 seconds without use until the session is closed, no uploads, no permissions, no untrusted certificates, no tabs
 * without a click, no HTTP authentication.
 *
 * <pre>{@code
 * BrowserProfile profile = BrowserProfile.builder()
 *         .window(390, 844)
 *         .permissions(Permission.GEOLOCATION)
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public sealed interface BrowserProfile permits BrowserProfileData {
    /** Default width of the window in CSS pixels: {@value}. */
    int DEFAULT_WIDTH = 1280;

    /** Default height of the window in CSS pixels: {@value}. */
    int DEFAULT_HEIGHT = 900;

    /** Default time for a page to load: 30 seconds. */
    Duration DEFAULT_PAGE_LOAD_TIMEOUT = Duration.ofSeconds(30);

    /** Default time without use until a session is closed: 600 seconds. */
    Duration DEFAULT_IDLE_TIMEOUT = Duration.ofMinutes(10);

    /** Every default. */
    BrowserProfile DEFAULT = builder().build();

    /**
     * Begins a profile with the defaults.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** {@return the width of the window in CSS pixels} */
    int width();

    /** {@return the height of the window in CSS pixels} */
    int height();

    /** {@return the time after which a page stops loading and the agent hears of it} */
    Duration pageLoadTimeout();

    /** {@return the time after which a session that nobody uses is closed} */
    Duration idleTimeout();

    /** {@return the only folder from which files may be uploaded; empty when nothing may be} */
    Optional<Path> uploads();

    /** {@return false when the browser refuses every download} */
    boolean downloads();

    /** {@return the permissions that pages get when they ask for them} */
    Set<Permission> permissions();

    /** {@return true when pages with an untrusted certificate are shown} */
    boolean untrustedCertificates();

    /** {@return true when pages open tabs without a click} */
    boolean popups();

    /**
     * {@return the credential with which HTTP authentication is answered; servers that it is not for show their page as
     * it is without}
     */
    Optional<HttpCredential> httpCredential();

    /**
     * Begins a profile with the values of this one.
     *
     * @return the builder
     */
    default Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds a profile. Not thread-safe. */
    final class Builder {
        private int width = DEFAULT_WIDTH;
        private int height = DEFAULT_HEIGHT;
        private Duration pageLoadTimeout = DEFAULT_PAGE_LOAD_TIMEOUT;
        private Duration idleTimeout = DEFAULT_IDLE_TIMEOUT;
        private Optional<Path> uploads = Optional.empty();
        private boolean downloads = true;
        private Set<Permission> permissions = Set.of();
        private boolean untrustedCertificates;
        private boolean popups;
        private Optional<HttpCredential> httpCredential = Optional.empty();

        private Builder() {}

        private Builder(BrowserProfile from) {
            width = from.width();
            height = from.height();
            pageLoadTimeout = from.pageLoadTimeout();
            idleTimeout = from.idleTimeout();
            uploads = from.uploads();
            downloads = from.downloads();
            permissions = from.permissions();
            untrustedCertificates = from.untrustedCertificates();
            popups = from.popups();
            httpCredential = from.httpCredential();
        }

        /**
         * Limits how long a page may load.
         *
         * @param pageLoadTimeout the time at most, more than zero; the default is 30 seconds
         * @return this builder
         */
        public Builder pageLoadTimeout(Duration pageLoadTimeout) {
            this.pageLoadTimeout = pageLoadTimeout;
            return this;
        }

        /**
         * Limits how long a session may stay unused before it is closed.
         *
         * @param idleTimeout the time at most, more than zero; the default is 600 seconds
         * @return this builder
         */
        public Builder idleTimeout(Duration idleTimeout) {
            this.idleTimeout = idleTimeout;
            return this;
        }

        /**
         * Allows uploads from one folder.
         *
         * @param uploads an existing folder; the default is none
         * @return this builder
         */
        public Builder uploads(Path uploads) {
            this.uploads = Optional.of(uploads);
            return this;
        }

        /**
         * Grants what pages ask for; everything else stays denied.
         *
         * @param permissions the permissions; the default is none
         * @return this builder
         */
        public Builder permissions(Permission... permissions) {
            this.permissions = Set.of(permissions);
            return this;
        }

        /**
         * Lets the browser answer HTTP authentication. The runner calls it for a task that names a credential for that,
         * see {@code Task.Builder.httpCredential}.
         *
         * @param httpCredential the credential and where it is answered; the default is none
         * @return this builder
         */
        public Builder httpCredential(HttpCredential httpCredential) {
            this.httpCredential = Optional.of(httpCredential);
            return this;
        }

        /**
         * Sets the size of the window.
         *
         * @param width CSS pixels, 200 to 4000; the default is {@value BrowserProfile#DEFAULT_WIDTH}
         * @param height CSS pixels, 200 to 4000; the default is {@value BrowserProfile#DEFAULT_HEIGHT}
         * @return this builder
         */
        public Builder window(int width, int height) {
            this.width = width;
            this.height = height;
            return this;
        }

        /**
         * Refuses every download. The runner calls it for runs whose {@code Limits.downloadBytes} is 0.
         *
         * @return this builder
         */
        public Builder refuseDownloads() {
            downloads = false;
            return this;
        }

        /**
         * Shows pages although their certificate is not trusted: expired, self-signed, or of another host. Whoever
         * stands between browser and server can then read and change everything.
         *
         * @return this builder
         */
        public Builder allowUntrustedCertificates() {
            untrustedCertificates = true;
            return this;
        }

        /**
         * Lets pages open tabs whenever they like. Otherwise they open one for each click or key of the agent, as in an
         * ordinary browser.
         *
         * @return this builder
         */
        public Builder allowPopups() {
            popups = true;
            return this;
        }

        /**
         * Builds the profile.
         *
         * @return the profile
         * @throws IllegalArgumentException when a value is out of its range
         */
        public BrowserProfile build() {
            return new BrowserProfileData(
                    width,
                    height,
                    pageLoadTimeout,
                    idleTimeout,
                    uploads,
                    downloads,
                    permissions,
                    untrustedCertificates,
                    popups,
                    httpCredential);
        }
    }
}

record BrowserProfileData(
        int width,
        int height,
        Duration pageLoadTimeout,
        Duration idleTimeout,
        Optional<Path> uploads,
        boolean downloads,
        Set<Permission> permissions,
        boolean untrustedCertificates,
        boolean popups,
        Optional<HttpCredential> httpCredential)
        implements BrowserProfile {
    BrowserProfileData {
        if (width < 200 || width > 4000 || height < 200 || height > 4000) {
            throw new IllegalArgumentException("A browser window is 200 to 4000 pixels wide and high.");
        }
        if (pageLoadTimeout.isNegative() || pageLoadTimeout.isZero()) {
            throw new IllegalArgumentException("The page load timeout is more than zero; the default is 30 seconds.");
        }
        if (idleTimeout.isNegative() || idleTimeout.isZero()) {
            throw new IllegalArgumentException("The idle timeout is more than zero; the default is 600 seconds.");
        }
        permissions = Set.copyOf(permissions);
    }
}
