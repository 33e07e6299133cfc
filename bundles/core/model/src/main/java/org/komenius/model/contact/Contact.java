package org.komenius.model.contact;

/**
 * How to reach somebody; each part may be null.
 *
 * @param phone as people write it
 * @param email one address
 * @param website with its scheme, http or https
 */
public record Contact(String phone, String email, String website) {

    public Contact {
        if (website != null && !website.matches("https?://\\S+")) {
            throw new IllegalArgumentException("not a web address: " + website);
        }
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("not an e-mail address: " + email);
        }
    }
}
