package com.aiqaramba.verification.verdicts;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.select;
import static com.aiqaramba.test.ScriptedCall.type;
import static com.aiqaramba.verification.verdicts.Scenarios.plus;
import static com.aiqaramba.verification.verdicts.Scenarios.scenario;
import static com.aiqaramba.verification.verdicts.Scenarios.turn;

import com.aiqaramba.test.ScriptedCall;
import java.util.List;
import java.util.stream.Stream;

/** Scenarios of the applications that are made with React and with Vue, and of the mistakes that are made with them. */
final class FrameworkScenarios {
    private static final String REACT = "expenses.html";
    private static final String VUE = "rooms.html";

    private FrameworkScenarios() {}

    static List<Scenario> all() {
        return Stream.of(react(), vue()).flatMap(List::stream).toList();
    }

    static List<Scenario> react() {
        List<ScriptedCall> taxi = turn(
                type("textbox", "What", "Taxi"), type("textbox", "Amount", "18.50"), click("button", "Add expense"));
        List<ScriptedCall> parking = turn(
                type("textbox", "What", "Parking"), type("textbox", "Amount", "9.90"), click("button", "Add expense"));
        return List.of(
                scenario(
                        REACT,
                        "Add the expenses Taxi, 18.50, and Parking, 9.90",
                        "\"Taxi\" is listed with 18.50, \"Parking\" with 9.90, and the total is 190.40",
                        List.of(taxi, parking),
                        claim -> claim.check("text", "text", "18.50", "within", "Taxi")
                                .check("text", "text", "9.90", "within", "Parking")
                                .check("numbers", "text", "\"Total\" = 190.40"),
                        "stale-closure",
                        "stale-memo",
                        "rounding",
                        "crash"),
                scenario(
                        REACT,
                        "Add the expense Taxi, 18.50",
                        "there are exactly 4 expenses",
                        List.of(taxi),
                        claim -> claim.text("4 expenses"),
                        "twice"),
                scenario(
                        REACT,
                        "Delete the expense Lunch",
                        "\"Lunch\" is gone, \"Train\" is still listed and the total is 150.00",
                        List.of(turn(click("button", "Delete Lunch"))),
                        claim -> claim.element("row", "Lunch", "absent")
                                .element("row", "Train", "present")
                                .check("numbers", "text", "\"Total\" = 150.00"),
                        "delete-other",
                        "mutated",
                        "stale-memo"),
                scenario(
                        REACT,
                        "Add the expense Taxi, 18.50, delete it and undo that",
                        "\"Taxi\" is listed with 18.50",
                        plus(List.of(taxi), click("button", "Delete Taxi"), click("button", "Undo")),
                        claim -> claim.element("row", "Taxi 18.50", "present"),
                        "undo-dead",
                        "undo-amount"),
                scenario(
                        REACT,
                        "Show only the expenses over 50",
                        "exactly 1 expense is listed, and \"Lunch\" is not",
                        List.of(turn(select("Show", "over 50"))),
                        claim -> claim.text("1 expense").element("row", "Lunch", "absent"),
                        "filter-stale",
                        "filter-count"));
    }

    static List<Scenario> vue() {
        List<ScriptedCall> zoe = booking("Zoe");
        List<ScriptedCall> ann = booking("Ann");
        return List.of(
                scenario(
                        VUE,
                        "Book a Double for Zoe for 2 nights",
                        "Zoe has a Double at a price of 220.00, and there is exactly 1 booking",
                        List.of(zoe),
                        claim -> claim.element("row", "Zoe Double 2 220.00", "present")
                                .check("text", "text", "220.00", "within", "Zoe")
                                .text("1 booking"),
                        "lost",
                        "price-stale",
                        "other-room",
                        "double"),
                scenario(
                        VUE,
                        "Choose a Single for 3 nights with breakfast",
                        "the price is EUR 270.00",
                        List.of(turn(type("textbox", "Nights", "3"), click("checkbox", "Breakfast"))),
                        claim -> claim.check("numbers", "text", "\"Price\" = 270.00"),
                        "unwatched",
                        "once"),
                scenario(
                        VUE,
                        "Try to book without a guest",
                        "an error says that the guest is missing",
                        List.of(turn(click("button", "Book"))),
                        claim -> claim.text("Please name the guest"),
                        "silent",
                        "pale",
                        "accepted"),
                scenario(
                        VUE,
                        "Book a Double for Zoe for 2 nights, then the same for Ann",
                        "\"Zoe\" and \"Ann\" are listed, and there are 2 bookings",
                        List.of(zoe, ann),
                        claim -> claim.element("row", "Zoe Double 2 220.00", "present")
                                .element("row", "Ann Double 2 220.00", "present")
                                .text("2 bookings"),
                        "overwritten"),
                scenario(
                        VUE,
                        "Book a Double for Zoe for 2 nights, then the same for Ann, and cancel Zoe's booking",
                        "\"Zoe\" is gone and \"Ann\" is still listed",
                        plus(List.of(zoe, ann), click("button", "Cancel Zoe")),
                        claim -> claim.element("row", "Zoe", "absent").element("row", "Ann", "present"),
                        "cancel-other",
                        "cancel-dead"));
    }

    private static List<ScriptedCall> booking(String guest) {
        return turn(
                type("textbox", "Guest", guest),
                select("Room", "Double"),
                type("textbox", "Nights", "2"),
                click("button", "Book"));
    }
}
