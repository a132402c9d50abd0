package com.aiqaramba.browser.internal.screenshot;

import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.spi.SessionListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Camera that tells whoever records a video what the browser shows, on the thread that uses the browser. Costs nothing
 * when nobody does. Moments in which a page cannot be read for sure are left out. For one thread at a time.
 */
public final class VideoCamera {
    /** At most four pictures a second, but for those of the moments that count. */
    public static final Duration INTERVAL = Duration.ofMillis(250);

    private final Camera camera;
    private final SessionListener listener;
    private final InstantSource clock;
    private final boolean isOn;
    private Instant latest = Instant.MIN;

    /** Asks the listener once whether it wants pictures. */
    public VideoCamera(Camera camera, SessionListener listener, InstantSource clock) {
        this.camera = camera;
        this.listener = listener;
        this.clock = clock;
        this.isOn = listener.wantsFrames();
    }

    /** Tells whether pictures are taken. */
    public boolean isOn() {
        return isOn;
    }

    /** Shoots a moment that counts, as after an action. */
    public void shoot() throws InterruptedException {
        if (isOn) {
            latest = clock.instant();
            camera.look().ifPresent(listener::frame);
        }
    }

    /** Shoots a moment among others, when the latest picture is old enough. */
    public void shootWhenDue() throws InterruptedException {
        if (isOn && !clock.instant().isBefore(latest.plus(INTERVAL))) {
            shoot();
        }
    }

    /** Tells a picture that was taken anyway, and returns it. */
    public Screenshot take(Screenshot picture) {
        if (isOn) {
            latest = clock.instant();
            listener.frame(picture);
        }
        return picture;
    }
}
