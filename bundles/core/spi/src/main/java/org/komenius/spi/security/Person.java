package org.komenius.spi.security;

import java.util.Set;

/**
 * A user as colleagues see them.
 *
 * @param id the user's id
 * @param name display name
 * @param roles ids of the user's roles
 * @param offices ids of the offices to which the user belongs
 */
public record Person(String id, String name, Set<String> roles, Set<String> offices) {

    public Person {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
    }
}
