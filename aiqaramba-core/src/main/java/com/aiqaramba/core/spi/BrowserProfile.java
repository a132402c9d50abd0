package com.aiqaramba.core.spi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How a run's browser is set up. Made by {@link #builder}. Immutable.
 *
 * @param width of the window in CSS pixels, 200 to 4000; the default is 1280
 * @param height of the window in CSS pixels, 200 to 4000; the default is 900
 * @param pageLoadTimeout after which a page stops loading and the agent hears of it; the default is 30 seconds
 * @param idleTimeout after which a session that nobody uses is closed; the default is 600 seconds
 * @param uploads the only folder from which files may be uploaded; the default is none
 * @param maxDownloadBytes how much a run may download in all; the default is 100 MiB, 0 refuses downloads
 * @param permissions what pages get when they ask for it; the default is none
 * @param untrustedCertificates whether pages with an untrusted certificate are shown; the default is false
 * @param popups whether pages open tabs without a click; the default is false
 * @param maxTabs how many tabs may be open at once, 1 to 100; further ones are closed; the default is 20
 * @param httpCredential with which HTTP authentication is answered; the runner sets it to the task's. Servers that it is
 *     not for show their page as it is without. The default is none
 */
public record BrowserProfile(
        int width,
        int height,
        Duration pageLoadTimeout,
        Duration idleTimeout,
        Optional<Path> uploads,
        long maxDownloadBytes,
        Set<Permission> permissions,
        boolean untrustedCertificates,
        boolean popups,
        int maxTabs,
        Optional<HttpCredential> httpCredential) {
    /** What {@link #builder} begins with. */
    public static final BrowserProfile DEFAULT = new BrowserProfile(
            1280,
            900,
            Duration.ofSeconds(30),
            Duration.ofSeconds(600),
            Optional.empty(),
            100L * 1024 * 1024,
            Set.of(),
            false,
            false,
            20,
            Optional.empty());

    /** Checks the ranges and copies the set. */
    public BrowserProfile {
        if (width < 200 || width > 4000 || height < 200 || height > 4000) {
            throw new IllegalArgumentException("A browser window is 200 to 4000 pixels wide and high.");
        }
        if (pageLoadTimeout.isNegative() || pageLoadTimeout.isZero()) {
            throw new IllegalArgumentException("The page load timeout is more than zero; the default is 30 seconds.");
        }
        if (idleTimeout.isNegative() || idleTimeout.isZero()) {
            throw new IllegalArgumentException("The idle timeout is more than zero; the default is 600 seconds.");
        }
        if (maxDownloadBytes < 0) {
            throw new IllegalArgumentException("A run downloads 0 bytes or more; the default is 100 MiB.");
        }
        if (maxTabs < 1 || maxTabs > 100) {
            throw new IllegalArgumentException("A run has 1 to 100 tabs open at most; the default is 20.");
        }
        permissions = Set.copyOf(permissions);
    }

    /**
     * Begins a profile with the defaults.
     *
     * @return the builder
     */
    public static Builder builder() {
        return DEFAULT.toBuilder();
    }

    /**
     * Begins a profile with the values of this one.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds a {@link BrowserProfile}. Not thread-safe. */
    public static final class Builder {
        private int width;
        private int height;
        private Duration pageLoadTimeout;
        private Duration idleTimeout;
        private Optional<Path> uploads;
        private long maxDownloadBytes;
        private Set<Permission> permissions;
        private boolean untrustedCertificates;
        private boolean popups;
        private int maxTabs;
        private Optional<HttpCredential> httpCredential;

        private Builder(BrowserProfile from) {
            width = from.width;
            height = from.height;
            pageLoadTimeout = from.pageLoadTimeout;
            idleTimeout = from.idleTimeout;
            uploads = from.uploads;
            maxDownloadBytes = from.maxDownloadBytes;
            permissions = from.permissions;
            untrustedCertificates = from.untrustedCertificates;
            popups = from.popups;
            maxTabs = from.maxTabs;
            httpCredential = from.httpCredential;
        }

        /**
         * Sets the size of the window.
         *
         * @param widthInPixels CSS pixels, 200 to 4000
         * @param heightInPixels CSS pixels, 200 to 4000
         * @return this builder
         */
        public Builder window(int widthInPixels, int heightInPixels) {
            width = widthInPixels;
            height = heightInPixels;
            return this;
        }

        /**
         * Sets how long a page may load.
         *
         * @param timeout more than zero
         * @return this builder
         */
        public Builder pageLoadTimeout(Duration timeout) {
            pageLoadTimeout = timeout;
            return this;
        }

        /**
         * Sets how long a session may stay unused before it is closed.
         *
         * @param timeout more than zero
         * @return this builder
         */
        public Builder idleTimeout(Duration timeout) {
            idleTimeout = timeout;
            return this;
        }

        /**
         * Allows uploads from one folder.
         *
         * @param folder an existing folder
         * @return this builder
         */
        public Builder uploads(Path folder) {
            uploads = Optional.of(folder);
            return this;
        }

        /**
         * Limits what a run may download in all.
         *
         * @param bytes 0 refuses downloads
         * @return this builder
         */
        public Builder maxDownloadBytes(long bytes) {
            maxDownloadBytes = bytes;
            return this;
        }

        /**
         * Grants what pages ask for; everything else stays denied.
         *
         * @param granted the permissions
         * @return this builder
         */
        public Builder permissions(Permission... granted) {
            permissions = Set.of(granted);
            return this;
        }

        /**
         * Shows pages although their certificate is not trusted: expired, self-signed, or of another host. Whoever stands
         * between browser and server can then read and change everything.
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
         * Limits the open tabs.
         *
         * @param tabs 1 to 100
         * @return this builder
         */
        public Builder maxTabs(int tabs) {
            maxTabs = tabs;
            return this;
        }

        /**
         * Lets the browser answer HTTP authentication. The runner calls it for a task that names a credential for that, see
         * {@code Task.Builder.httpCredential}.
         *
         * @param credential which credential, and where
         * @return this builder
         */
        public Builder httpCredential(HttpCredential credential) {
            httpCredential = Optional.of(credential);
            return this;
        }

        /**
         * Builds the profile.
         *
         * @return the profile
         * @throws IllegalArgumentException when a value is out of its range
         */
        public BrowserProfile build() {
            return new BrowserProfile(
                    width,
                    height,
                    pageLoadTimeout,
                    idleTimeout,
                    uploads,
                    maxDownloadBytes,
                    permissions,
                    untrustedCertificates,
                    popups,
                    maxTabs,
                    httpCredential);
        }
    }
}
