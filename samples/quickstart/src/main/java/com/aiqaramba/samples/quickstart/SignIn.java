package com.aiqaramba.samples.quickstart;

import com.aiqaramba.crypto.Credential;
import java.io.Console;
import java.util.Map;

/**
 * User name and password with which the agent signs in. They come from the environment or are asked for at the
 * terminal; as arguments they would stand in the list of processes.
 */
record SignIn(String username, char[] password) {
    /** Name of the credential in the task. */
    static final String NAME = "login";

    private static final String USERNAME = "AIQARAMBA_USERNAME";
    private static final String PASSWORD = "AIQARAMBA_PASSWORD";

    /** Takes them from the environment, else from the terminal. */
    static SignIn from(Map<String, String> environment) {
        String username = environment.get(USERNAME);
        String password = environment.get(PASSWORD);
        if (username != null && password != null) {
            return new SignIn(username, password.toCharArray());
        }
        Console terminal = System.console();
        if (terminal == null) {
            throw new IllegalArgumentException(
                    "--sign-in needs a terminal at which it can ask, or " + USERNAME + " and " + PASSWORD + ".");
        }
        return new SignIn(terminal.readLine("User name: "), terminal.readPassword("Password: "));
    }

    Credential credential(String url) {
        return Credential.builder(NAME)
                .origin(url)
                .shown("username", username)
                .secret("password", password)
                .build();
    }
}
