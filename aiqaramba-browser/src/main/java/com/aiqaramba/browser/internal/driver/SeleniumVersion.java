package com.aiqaramba.browser.internal.driver;

import com.aiqaramba.core.error.ConfigurationException;
import java.lang.module.ModuleDescriptor.Version;
import org.openqa.selenium.BuildInfo;

/**
 * The version of Selenium that is on the class path. Parent POMs, Spring Boot's for one, manage Selenium and so replace
 * the version that this library asks for.
 */
public final class SeleniumVersion {
    /** The first one that has every method that this library calls. */
    static final String NEEDED = "4.40.0";

    private SeleniumVersion() {}

    /**
     * Refuses a Selenium that is too old, before it fails somewhere with a {@link NoSuchMethodError}. One that does not
     * say its version is let through.
     *
     * @throws ConfigurationException when it is older than the one that is needed
     */
    public static void check() {
        check(new BuildInfo().getReleaseLabel());
    }

    static void check(String present) {
        if (isNumber(present) && Version.parse(present).compareTo(Version.parse(NEEDED)) < 0) {
            throw new ConfigurationException(
                    "Selenium " + present + " is on the class path, but aiqaramba needs " + NEEDED
                            + " or newer. A parent POM, such as Spring Boot's, has probably lowered it. Import"
                            + " com.aiqaramba:aiqaramba-bom (type pom, scope import) in the dependencyManagement of "
                            + "your POM: it"
                            + " sets a version that fits.");
        }
    }

    private static boolean isNumber(String version) {
        return !version.isEmpty() && Character.isDigit(version.charAt(0));
    }
}
