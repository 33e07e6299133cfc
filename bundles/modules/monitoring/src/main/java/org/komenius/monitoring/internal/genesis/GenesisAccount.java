package org.komenius.monitoring.internal.genesis;

import java.net.URI;

/**
 * Access to one installation of GENESIS.
 *
 * @param id short name in this platform
 * @param title for people, for example "Regionaldatenbank Deutschland"
 * @param base address of REST 2020, ending with a slash, for example {@code https://www.regionalstatistik.de/genesisws/rest/2020/}
 * @param userName registered name, or an API token
 * @param password empty with a token; never logged
 */
public record GenesisAccount(String id, String title, URI base, String userName, String password) {

    public GenesisAccount {
        if (!base.toString().endsWith("/")) {
            base = URI.create(base + "/");
        }
    }

    @Override
    public String toString() {
        return "GenesisAccount[" + id + ", " + base + "]";
    }
}
