package com.aiqaramba.verification.benchmark;

import com.aiqaramba.samples.shop.Shop;
import com.aiqaramba.verification.benchmark.StepBenchmark.Cost;
import java.io.File;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The flow as one writes it by hand: what is needed is waited for, and nothing is looked at that is not needed. */
final class SeleniumFlow implements StepBenchmark.Flow {
    private final String driverPath;

    SeleniumFlow(String driverPath) {
        this.driverPath = driverPath;
    }

    @Override
    public Cost run(Shop shop) {
        long processor = ProcessorTime.here();
        long began = System.nanoTime();
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless=new", "--no-sandbox", "--window-size=1280,900");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(driverPath))
                .withEnvironment(Map.of("SE_OFFLINE", "true", "SE_AVOID_STATS", "true"))
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        long used;
        try {
            shop(driver, shop);
        } finally {
            used = ProcessorTime.here() - processor;
            driver.quit();
        }
        return new Cost(System.nanoTime() - began, used);
    }

    private static void shop(WebDriver driver, Shop shop) {
        driver.get(shop.url().toString());
        find(driver, By.linkText("Sign in")).click();
        find(driver, By.name("email")).sendKeys(Shop.DEMO_EMAIL);
        find(driver, By.name("password")).sendKeys(Shop.DEMO_PASSWORD);
        find(driver, By.cssSelector("main button[type=submit]")).click();
        await(driver, By.xpath("//button[.='Sign out']"));
        find(driver, By.id("search")).sendKeys("Harbour Runner", Keys.ENTER);
        find(driver, By.linkText("Harbour Runner")).click();
        new Select(find(driver, By.id("size"))).selectByVisibleText("42");
        SearchContext stepper = find(driver, By.tagName("quantity-stepper")).getShadowRoot();
        stepper.findElement(By.cssSelector("button[aria-label='Increase quantity']"))
                .click();
        find(driver, By.xpath("//button[.='Add to cart']")).click();
        find(driver, By.cssSelector("a[aria-label='Cart, 2 items']")).click();
        await(driver, By.cssSelector("section.summary"));
        String cart = find(driver, By.tagName("body")).getText();
        if (!cart.contains("2 items in your cart") || !cart.contains("159.80")) {
            throw new IllegalStateException("Not what was expected: " + cart);
        }
    }

    private static WebElement find(WebDriver driver, By what) {
        await(driver, what);
        return driver.findElement(what);
    }

    private static void await(WebDriver driver, By what) {
        new WebDriverWait(driver, Duration.ofSeconds(10), Duration.ofMillis(50))
                .until(ExpectedConditions.visibilityOfElementLocated(what));
    }
}
