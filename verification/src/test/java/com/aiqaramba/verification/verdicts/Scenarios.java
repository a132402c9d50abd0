package com.aiqaramba.verification.verdicts;

import static com.aiqaramba.test.ScriptedCall.call;
import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.select;
import static com.aiqaramba.test.ScriptedCall.type;

import com.aiqaramba.test.ScriptedCall;
import com.aiqaramba.test.ScriptedClaim;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every scenario, application by application. */
final class Scenarios {
    /** Stands for opening the start page once more. */
    static final ScriptedCall RELOAD = call("reload", Map.of());

    private Scenarios() {}

    static List<Scenario> all() {
        return Stream.of(todos(), orders(), signUp(), shelf(), notes(), desk(), FrameworkScenarios.all())
                .flatMap(List::stream)
                .toList();
    }

    static List<Scenario> todos() {
        List<List<ScriptedCall>> two = List.of(
                turn(type("textbox", "New todo", "Buy milk"), click("button", "Add")),
                turn(type("textbox", "New todo", "Call Zoe"), click("button", "Add")));
        return List.of(
                scenario(
                        "todos.html",
                        "Add \"Buy milk\" and \"Call Zoe\" to the list",
                        "the list shows \"Buy milk\" and \"Call Zoe\", and 2 todos are left",
                        two,
                        claim -> claim.element("listitem", "Buy milk", "present")
                                .element("listitem", "Call Zoe", "present")
                                .text("2 todos left")
                                .count("listitem", "", 2),
                        "lost",
                        "twice",
                        "off-by-one",
                        "cut",
                        "hidden"),
                scenario(
                        "todos.html",
                        "Add \"Buy milk\" to the list and load the page again",
                        "after a reload the list still shows \"Buy milk\"",
                        List.of(turn(type("textbox", "New todo", "Buy milk"), click("button", "Add")), turn(RELOAD)),
                        claim -> claim.element("listitem", "Buy milk", "present"),
                        "not-saved"),
                scenario(
                        "todos.html",
                        "Add \"Buy milk\" and \"Call Zoe\" to the list, then delete \"Buy milk\"",
                        "\"Buy milk\" is gone and \"Call Zoe\" is still listed",
                        plus(two, click("button", "Delete Buy milk")),
                        claim -> claim.element("listitem", "Buy milk", "absent")
                                .element("listitem", "Call Zoe", "present"),
                        "delete-wrong",
                        "delete-dead"),
                scenario(
                        "todos.html",
                        "Add \"Buy milk\" and \"Call Zoe\" to the list, complete \"Buy milk\" and clear what is "
                                + "completed",
                        "\"Buy milk\" is gone and \"Call Zoe\" is still listed",
                        plus(two, click("checkbox", "Done: Buy milk"), click("button", "Clear completed")),
                        claim -> claim.element("listitem", "Buy milk", "absent")
                                .element("listitem", "Call Zoe", "present"),
                        "clear-all",
                        "clear-dead"),
                scenario(
                        "todos.html",
                        "Add \"Buy milk\" and \"Call Zoe\" to the list and complete \"Buy milk\"",
                        "1 todo is left",
                        plus(two, click("checkbox", "Done: Buy milk")),
                        claim -> claim.text("1 todo left"),
                        "toggle-count"));
    }

    static List<Scenario> orders() {
        return List.of(
                scenario(
                        "orders.html",
                        "Sort the orders by their amount",
                        "the orders are sorted by amount, the smallest first",
                        List.of(turn(click("button", "Sort by amount"))),
                        claim -> claim.check("ascending", "text", "Amount"),
                        "sort-dead",
                        "sort-text",
                        "sort-reverse"),
                scenario(
                        "orders.html",
                        "Delete the order 1003",
                        "the order 1003 is gone, 1002 is still listed and the total is 210.40",
                        List.of(turn(click("button", "Delete 1003"))),
                        claim -> claim.element("row", "1003", "absent")
                                .element("row", "1002", "present")
                                .check("numbers", "text", "\"Total\" = 210.40"),
                        "total-stale",
                        "delete-wrong",
                        "delete-fails",
                        "rounding",
                        "total-off"),
                scenario(
                        "orders.html",
                        "Show only the open orders",
                        "exactly 3 orders are listed, and 1002 is not",
                        List.of(turn(select("Status", "open"))),
                        claim -> claim.text("3 orders")
                                .element("row", "1002", "absent")
                                .element("row", "1004", "present"),
                        "filter-dead",
                        "filter-misses",
                        "count-stale"),
                scenario(
                        "orders.html",
                        "Mark the order 1001 as paid",
                        "the order 1001 is paid",
                        List.of(turn(click("button", "Mark 1001 as paid"))),
                        claim -> claim.check(
                                "element",
                                "role",
                                "row",
                                "name",
                                "1001 Ann 2026-03-01 120.00 paid",
                                "state",
                                "present"),
                        "pay-dead",
                        "pay-other",
                        "time-zone"));
    }

    static List<Scenario> signUp() {
        List<ScriptedCall> who = turn(
                type("textbox", "Name", "Zoe"), type("textbox", "E-mail", "zoe@example.org"), click("button", "Next"));
        List<ScriptedCall> pro = turn(click("radio", "Pro"), click("button", "Create account"));
        return List.of(
                scenario(
                        "sign-up.html",
                        "Sign up as Zoe with zoe@example.org for the plan Pro",
                        "Zoe is welcomed, the plan is Pro, and the mail went to \"zoe@example.org\"",
                        List.of(who, pro),
                        claim -> claim.text("Welcome, Zoe!")
                                .text("Your plan is Pro")
                                .text("We sent a mail to zoe@example.org"),
                        "no-welcome",
                        "other-name",
                        "other-plan",
                        "other-mail",
                        "dead"),
                scenario(
                        "sign-up.html",
                        "Sign up as Zoe with zoe@example.org for the plan Pro",
                        "exactly 1 account was created",
                        List.of(who, pro),
                        claim -> claim.text("1 account created today"),
                        "twice"),
                scenario(
                        "sign-up.html",
                        "Try to sign up with the e-mail \"zoe\"",
                        "an error about the e-mail is shown",
                        List.of(turn(
                                type("textbox", "Name", "Zoe"),
                                type("textbox", "E-mail", "zoe"),
                                click("button", "Next"))),
                        claim -> claim.text("Please give a valid e-mail address"),
                        "unchecked",
                        "silent",
                        "pale",
                        "vanishes"),
                scenario(
                        "sign-up.html",
                        "Enter the name Zoe and zoe@example.org, go to the plans and back",
                        "the field Name still holds Zoe",
                        List.of(who, turn(click("button", "Back"))),
                        claim -> claim.value("textbox", "Name", "Zoe"),
                        "back-loses",
                        "back-dead"));
    }

    static List<Scenario> shelf() {
        List<List<ScriptedCall>> two = List.of(turn(click("button", "Add Assam")), turn(click("button", "Add Assam")));
        List<List<ScriptedCall>> both =
                List.of(turn(click("button", "Add Assam")), turn(click("button", "Add Oolong")));
        return List.of(
                scenario(
                        "shelf.html",
                        "Put Assam into the cart twice",
                        "the cart shows 2 items, \"Assam x 2\" and a total of EUR 39.80",
                        two,
                        claim -> claim.text("Items: 2").text("Assam x 2").text("Total: EUR 39.80"),
                        "dead",
                        "other",
                        "lost-update",
                        "once",
                        "badge",
                        "discount",
                        "cents",
                        "veiled"),
                scenario(
                        "shelf.html",
                        "Put Assam into the cart",
                        "the cart does not say that it is empty",
                        List.of(turn(click("button", "Add Assam"))),
                        claim -> claim.noText("Your cart is empty"),
                        "still-empty"),
                scenario(
                        "shelf.html",
                        "Put Assam and Oolong into the cart and remove Assam",
                        "\"Assam x 1\" is gone and \"Oolong x 1\" is still there",
                        plus(both, click("button", "Remove Assam")),
                        claim -> claim.noText("Assam x 1").text("Oolong x 1"),
                        "remove-dead",
                        "remove-all"));
    }

    static List<Scenario> notes() {
        List<List<ScriptedCall>> saved =
                List.of(turn(type("textbox", "Note", "Water the plants"), click("button", "Save")));
        UnaryOperator<ScriptedClaim> listed = claim -> claim.element("listitem", "Water the plants", "present");
        return List.of(
                scenario(
                        "notes.html",
                        "Save the note \"Water the plants\"",
                        "the notes list \"Water the plants\"",
                        saved,
                        listed,
                        "silent",
                        "refused",
                        "stale",
                        "short",
                        "other-user"),
                scenario(
                        "notes.html",
                        "Save the note \"Water the plants\"",
                        "\"Feed the cat\" is still listed, and there are 2 notes",
                        saved,
                        claim -> claim.element("listitem", "Feed the cat", "present")
                                .text("2 notes"),
                        "overwritten"),
                scenario(
                        "notes.html",
                        "Save the note \"Water the plants\"",
                        "a message says that it is saved",
                        saved,
                        claim -> claim.check("message", "text", "Saved"),
                        "no-message"),
                scenario(
                        "notes.html",
                        "Save the note \"Water the plants\" and refresh",
                        "\"Water the plants\" is listed after a refresh",
                        plus(saved, click("button", "Refresh")),
                        listed,
                        "forgotten"));
    }

    static List<Scenario> desk() {
        List<ScriptedCall> fill = turn(
                type("textbox", "Subject", "Printer broken"),
                select("Priority", "high"),
                click("button", "Open ticket"));
        return List.of(
                scenario(
                        "desk",
                        "Open a ticket \"Printer broken\" with the priority high",
                        "the ticket \"Printer broken\" is listed with the priority high, and there are 3 tickets",
                        List.of(fill),
                        claim -> claim.element("row", "Printer broken high open", "present")
                                .text("3 tickets"),
                        "lost",
                        "double",
                        "low",
                        "miscounted"),
                scenario(
                        "desk",
                        "Close the ticket \"Login fails\"",
                        "the ticket \"Login fails\" is closed and \"Slow page\" is still open",
                        List.of(turn(click("button", "Close Login fails"))),
                        claim -> claim.element("row", "Login fails high closed", "present")
                                .element("row", "Slow page low open", "present"),
                        "close-other",
                        "close-both",
                        "error"),
                scenario(
                        "desk",
                        "Look at the newest ticket",
                        "the page of the ticket \"Slow page\" says that Ann opened it",
                        List.of(turn(click("link", "Slow page"))),
                        claim -> claim.text("Slow page").text("Opened by Ann"),
                        "other-page",
                        "other-user"));
    }

    static Scenario scenario(
            String page,
            String goal,
            String expectation,
            List<List<ScriptedCall>> turns,
            UnaryOperator<ScriptedClaim> checks,
            String... defects) {
        return new Scenario(page, goal, expectation, turns, checks, List.of(defects));
    }

    static List<ScriptedCall> turn(ScriptedCall... calls) {
        return List.of(calls);
    }

    static List<List<ScriptedCall>> plus(List<List<ScriptedCall>> turns, ScriptedCall... more) {
        return Stream.concat(turns.stream(), Stream.of(more).map(List::of)).toList();
    }
}
