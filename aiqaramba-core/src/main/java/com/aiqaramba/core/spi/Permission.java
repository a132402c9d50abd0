package com.aiqaramba.core.spi;

/**
 * Permission that a page may ask the user for. Each is denied without asking unless {@link BrowserProfile#permissions}
 * grants it.
 *
 * @since 0.1.0
 */
public enum Permission {
    /** The place of the machine. */
    GEOLOCATION,
    /** Notifications of the desktop. */
    NOTIFICATIONS,
    /** The camera. */
    CAMERA,
    /** The microphone. */
    MICROPHONE,
    /** Reading the clipboard. */
    CLIPBOARD_READ
}
