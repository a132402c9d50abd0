package com.aiqaramba.browser.internal.driver;

import com.aiqaramba.core.error.ConfigurationException;
import java.lang.module.ModuleDescriptor.Version;
import org.openqa.selenium.BuildInfo;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.CommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;

/**
 * The version of Selenium that is on the class path. Parent POMs, Spring Boot's for one, manage Selenium and so replace
 * the version that this library asks for, of all of its jars or of some.
 */
public final class SeleniumVersion {
    /** The first one that has every method that this library calls. */
    static final String NEEDED = "4.40.0";

    private static final String WAY_OUT =
            " A parent POM, such as Spring Boot's, has probably lowered it. Import com.aiqaramba:aiqaramba-bom "
                    + "(type pom,"
                    + " scope import) in the dependencyManagement of your POM: it sets a version that fits.";

    private SeleniumVersion() {}

    /**
     * Refuses a Selenium that is too old, or whose jars are of several versions, before it fails somewhere with a
     * {@link NoSuchMethodError}. One that does not say its version is let through.
     *
     * @throws ConfigurationException when it is older than the one that is needed, or its jars do not fit each other
     */
    public static void check() {
        check(new BuildInfo().getReleaseLabel());
        checkJars();
    }

    /** Only one of the jars says its version; the others show it by what they have. */
    private static void checkJars() {
        try {
            var unused =
                    RemoteWebDriver.class.getConstructor(CommandExecutor.class, Capabilities.class, ClientConfig.class);
            new ChromeOptions();
        } catch (NoSuchMethodException | LinkageError e) {
            throw new ConfigurationException(
                    "The jars of Selenium on the class path are of several versions that do not fit each other;"
                            + " aiqaramba needs all of them at " + NEEDED + " or newer." + WAY_OUT,
                    e);
        }
    }

    static void check(String present) {
        if (isNumber(present) && Version.parse(present).compareTo(Version.parse(NEEDED)) < 0) {
            throw new ConfigurationException("Selenium " + present + " is on the class path, but aiqaramba needs "
                    + NEEDED + " or newer." + WAY_OUT);
        }
    }

    private static boolean isNumber(String version) {
        return !version.isEmpty() && Character.isDigit(version.charAt(0));
    }
}
