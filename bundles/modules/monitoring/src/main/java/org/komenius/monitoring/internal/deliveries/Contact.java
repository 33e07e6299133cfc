package org.komenius.monitoring.internal.deliveries;

/**
 * Whom to ask about a source's deliveries: a person. Kept for questions about deliveries only; every look at it is recorded.
 *
 * @param name null if only an address is known
 * @param email null without
 * @param phone null without
 * @param userId account of that person in this installation; null if none is known
 */
public record Contact(String name, String email, String phone, String userId) {

    public boolean isEmpty() {
        return name == null && email == null && phone == null;
    }
}
