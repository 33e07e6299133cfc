package org.komenius.itests.support;

/** Sets up a Komenius without demo as its first admin does: by the one-time link in the data folder. */
public final class FirstAdmin {

    private static final String PASSWORD = "correct horse battery staple";

    private FirstAdmin() {}

    /** Uses up the link; returns a client that is signed in. */
    public static Api create(RunningKomenius komenius) {
        String link = Workplace.read(komenius.data().resolve("setup-link.txt")).strip();
        String token = link.substring(link.indexOf("token=") + "token=".length());
        komenius.api()
                .post(
                        "api/platform/setup",
                        "{\"token\":\"" + token
                                + "\",\"userName\":\"first\",\"displayName\":\"First Admin\",\"password\":\"" + PASSWORD
                                + "\"}")
                .requireStatus(200);
        return signIn(komenius);
    }

    /** After a restart. */
    public static Api signIn(RunningKomenius komenius) {
        return komenius.api().signIn("first", PASSWORD);
    }
}
