package com.aiqaramba.samples.shop;

import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Runs the shop from the command line until the process is ended. */
public final class ShopMain {
    private static final String USAGE = "Usage: ShopMain [--port NUMBER] [--password TEXT] [--bug NAME]...";

    private ShopMain() {}

    public static void main(String[] arguments) {
        try {
            Shop shop = builderFor(List.of(arguments)).start();
            System.out.println("The sample shop is open at " + shop.url());
            System.out.println("Sign in as " + Shop.DEMO_EMAIL + " with the password " + Shop.DEMO_PASSWORD
                    + ", or the one given with --password.");
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            System.exit(2);
        }
    }

    /** Throws IllegalArgumentException with a sentence for people when an argument is wrong. */
    static Shop.Builder builderFor(List<String> arguments) {
        Shop.Builder builder = Shop.builder();
        Set<Bug> bugs = EnumSet.noneOf(Bug.class);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--port" -> builder.port(port(valueOf(option, rest)));
                case "--password" -> builder.password(valueOf(option, rest));
                case "--bug" -> bugs.add(Bug.ofKey(valueOf(option, rest)));
                default -> throw new IllegalArgumentException("Unknown option '" + option + "'.");
            }
        }
        return builder.bugs(bugs);
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("The option " + option + " needs a value.");
        }
        return rest.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Answered below, as a number out of range is.
        }
        throw new IllegalArgumentException("A port is a number from 0 to 65535, not '" + text + "'.");
    }
}
