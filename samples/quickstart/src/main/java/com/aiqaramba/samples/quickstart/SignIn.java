package com.aiqaramba.samples.quickstart;

import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.crypto.Credential;
import java.io.Console;
import java.util.Map;
import java.util.Optional;

/**
 * User name and password with which the agent signs in. They come from the environment or are asked for at the
 * terminal; as arguments they would stand in the list of processes.
 */
record SignIn(String username, Secret password) {
    /** Name of the credential in the task. */
    static final String NAME = "login";

    private static final String USERNAME = "AIQARAMBA_USERNAME";
    private static final String PASSWORD = "AIQARAMBA_PASSWORD";

    /** Takes them from the environment, else from the terminal. */
    static SignIn from(Map<String, String> environment) {
        String username = environment.get(USERNAME);
        String password = environment.get(PASSWORD);
        if (username != null && password != null) {
            return of(username, password.toCharArray());
        }
        Optional<Console> terminal = Optional.ofNullable(System.console());
        return of(
                terminal.map(console -> console.readLine("User name: ")).orElseThrow(SignIn::nobodyToAsk),
                terminal.map(console -> console.readPassword("Password: ")).orElseThrow(SignIn::nobodyToAsk));
    }

    private static SignIn of(String username, char[] password) {
        return new SignIn(username, Secret.of(password));
    }

    private static IllegalArgumentException nobodyToAsk() {
        return new IllegalArgumentException(
                "--sign-in needs a terminal at which it can ask, or " + USERNAME + " and " + PASSWORD + ".");
    }

    Credential credential(String url) {
        return Credential.builder(NAME)
                .origin(url)
                .shown("username", username)
                .secret("password", password)
                .build();
    }
}
