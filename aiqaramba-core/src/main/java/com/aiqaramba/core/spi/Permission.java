package com.aiqaramba.core.spi;

/** What a page may ask the user for. Each is denied without asking unless {@link BrowserProfile#permissions} grants it. */
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
