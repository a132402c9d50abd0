package com.aiqaramba.browser.internal.page;

import com.aiqaramba.core.spi.Permission;
import com.aiqaramba.core.web.Origin;
import java.util.Collection;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Permissions that pages of some origins are given and would otherwise be denied. */
public final class Permissions {
    private static final Logger LOG = LoggerFactory.getLogger(Permissions.class);

    private Permissions() {}

    /** Grants every permission to every origin, where the browser has the DevTools protocol. */
    public static void grant(PageDriver browser, Collection<Permission> permissions, Collection<Origin> origins)
            throws InterruptedException {
        for (Permission permission : permissions) {
            for (Origin origin : origins) {
                grant(browser, permission, origin);
            }
        }
    }

    private static void grant(PageDriver browser, Permission permission, Origin origin) throws InterruptedException {
        Map<String, Object> command = Map.of(
                "permission", Map.of("name", nameOf(permission)), "setting", "granted", "origin", origin.toString());
        if (!browser.tellDevTools("Browser.setPermission", command)) {
            LOG.warn("This browser cannot grant the permission {}; pages are denied it.", permission);
        }
    }

    private static String nameOf(Permission permission) {
        return switch (permission) {
            case GEOLOCATION -> "geolocation";
            case NOTIFICATIONS -> "notifications";
            case CAMERA -> "camera";
            case MICROPHONE -> "microphone";
            case CLIPBOARD_READ -> "clipboard-read";
        };
    }
}
