package com.aiqaramba.browser.internal.process;

import com.aiqaramba.browser.internal.driver.Product;
import com.aiqaramba.core.error.BrowserException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.manager.SeleniumManager;
import org.openqa.selenium.manager.SeleniumManagerOutput;

/**
 * Finder of a browser with its driver: paths that the host gave, then the search path, then the usual places. Only when
 * that fails is Selenium Manager asked, because it downloads.
 */
public final class InstallationFinder {
    private final List<Path> searchPath;

    InstallationFinder(List<Path> searchPath) {
        this.searchPath = List.copyOf(searchPath);
    }

    /** Looks in this process's search path. */
    public static InstallationFinder ofThisMachine() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new InstallationFinder(Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList());
    }

    /**
     * Finds what was asked for.
     *
     * @throws BrowserException when a given path is not executable, or nothing is found and nothing could be downloaded
     */
    public Installation find(Choice choice) throws InterruptedException {
        choice.binary().ifPresent(path -> requireExecutable("browser", path));
        choice.driver().ifPresent(path -> requireExecutable("driver", path));
        for (Product product : choice.candidates()) {
            Optional<Installation> found = installed(product, choice);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return downloaded(choice);
    }

    private static void requireExecutable(String what, Path path) {
        if (!Files.isRegularFile(path) || !Files.isExecutable(path)) {
            throw new BrowserException("The " + what + " " + path
                    + " does not exist or cannot be executed. Correct the path that LocalBrowsers was given.");
        }
    }

    private Optional<Installation> installed(Product product, Choice choice) {
        Optional<Path> binary = choice.binary().or(() -> binary(product));
        Optional<Path> driver = choice.driver().or(() -> onSearchPath(product.driver()));
        return binary.flatMap(browser -> driver.map(it -> new Installation(product, browser, it)));
    }

    private Optional<Path> binary(Product product) {
        Stream<Path> onSearchPath = product.commands().stream().flatMap(name -> onSearchPath(name).stream());
        Stream<Path> usual = product.usualPlaces().stream().map(Path::of).filter(Files::isExecutable);
        return Stream.concat(onSearchPath, usual).findFirst();
    }

    private Optional<Path> onSearchPath(String name) {
        return searchPath.stream()
                .flatMap(folder -> Stream.of(folder.resolve(name), folder.resolve(name + ".exe")))
                .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
                .findFirst();
    }

    private static Installation downloaded(Choice choice) throws InterruptedException {
        Product product = choice.product().orElse(Product.CHROME);
        List<String> arguments = new ArrayList<>(List.of("--browser", product.webDriverName(), "--avoid-stats"));
        choice.binary().ifPresent(path -> arguments.addAll(List.of("--browser-path", path.toString())));
        try {
            SeleniumManagerOutput.Result result = SeleniumManager.getInstance().getBinaryPaths(arguments);
            Path driver = choice.driver().orElseGet(() -> Path.of(result.getDriverPath()));
            return new Installation(product, Path.of(result.getBrowserPath()), driver);
        } catch (WebDriverException | IllegalStateException failure) {
            if (failure.getCause() instanceof InterruptedException) {
                throw new InterruptedException("Interrupted while Selenium Manager was looking for a browser.");
            }
            throw new BrowserException(
                    "No " + names(choice) + " with its driver was found, and Selenium Manager could not download one."
                            + " Install a browser and its driver (Debian, Ubuntu: apt-get install chromium"
                            + " chromium-driver), or give LocalBrowsers both paths.",
                    failure);
        }
    }

    private static String names(Choice choice) {
        return choice.product().map(product -> product.commands().get(0)).orElse("browser");
    }
}
