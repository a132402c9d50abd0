package com.aiqaramba.browser.internal.driver;

import com.aiqaramba.core.web.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Preferences that are set in Chromium before a page is there. Nobody sits in front of this browser: what a page would
 * ask a person is answered beforehand, with no. Names that a version does not know are without effect.
 */
final class ChromiumPreferences {
    private static final int BLOCKED = 2;
    private static final int NO_DOWNLOADS = 3;

    /**
     * Permissions that a page can ask for, as Chromium calls them. Headless, some of it would be granted without a
     * question.
     */
    private static final List<String> ASKED_FOR = List.of(
            "ar",
            "background_sync",
            "bluetooth_guard",
            "bluetooth_scanning",
            "camera_pan_tilt_zoom",
            "captured_surface_control",
            "clipboard",
            "file_system_read_guard",
            "file_system_write_guard",
            "geolocation",
            "hand_tracking",
            "hid_guard",
            "idle_detection",
            "local_fonts",
            "media_stream_camera",
            "media_stream_mic",
            "midi",
            "midi_sysex",
            "nfc",
            "notifications",
            "payment_handler",
            "periodic_background_sync",
            "protocol_handler",
            "sensors",
            "serial_guard",
            "smart_card_guard",
            "usb_guard",
            "vr",
            "web_app_installation",
            "window_placement");

    private static final Map<String, Object> ALWAYS = Map.ofEntries(
            Map.entry("credentials_enable_service", false),
            Map.entry("profile.password_manager_enabled", false),
            Map.entry("profile.password_manager_leak_detection", false),
            Map.entry("autofill.profile_enabled", false),
            Map.entry("autofill.credit_card_enabled", false),
            Map.entry("translate.enabled", false),
            Map.entry("safebrowsing.enabled", false),
            Map.entry("search.suggest_enabled", false),
            Map.entry("hardware.screen_capture_enabled", false),
            // A page about an untrusted certificate would let itself be typed away.
            Map.entry("ssl.error_override_allowed", false),
            // Any other scheme would open a window that keeps clicks from the page, or show files of the machine.
            Map.entry("policy.url_blocklist", List.of("*")),
            Map.entry(
                    "policy.url_allowlist",
                    List.of("http://*", "https://*", "about:blank", "about:srcdoc", "blob:*", "data:*")));

    private ChromiumPreferences() {}

    /** Returns the preferences of the profile. */
    static Map<String, Object> ofProfile(Setup setup) {
        Map<String, Object> preferences = new HashMap<>(ALWAYS);
        ASKED_FOR.forEach(name -> preferences.put("profile.default_content_setting_values." + name, BLOCKED));
        setup.proxy().ifPresent(proxy -> preferences.put("webrtc.ip_handling_policy", "disable_non_proxied_udp"));
        setup.downloads().ifPresent(folder -> preferences.put("download.default_directory", folder.toString()));
        if (!setup.profile().downloads()) {
            preferences.put("download_restrictions", NO_DOWNLOADS);
        }
        return preferences;
    }

    /**
     * Returns the preferences of the whole browser. A prompt for a password, which a headless browser does not show,
     * would hold up what waits for it; so HTTP authentication is unknown but where it is answered.
     */
    static Map<String, Object> ofBrowser(Setup setup) {
        List<String> answered = setup.profile().httpCredential().stream()
                .flatMap(credential -> credential.origins().stream())
                .map(Origin::toString)
                .sorted()
                .toList();
        return Map.of("auth.schemes", "", "auth.http_auth_allowed_for_origins", answered);
    }
}
