package org.komenius.pathways.internal.network;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.model.contact.Contact;
import org.komenius.model.contact.PostalAddress;

/**
 * Somebody who advises at certain stops.
 *
 * @param description null if there is nothing to add
 * @param contact null if none is known
 * @param address null if none is known
 * @param stops ids of stops; empty if it advises everywhere
 * @param languages BCP 47 tags of the languages spoken; empty if not known
 */
public record Counselling(
        String id,
        TranslatedText title,
        TranslatedText description,
        Contact contact,
        PostalAddress address,
        Set<String> stops,
        List<String> languages) {

    public Counselling {
        stops = Collections.unmodifiableSet(new TreeSet<>(stops));
        languages = List.copyOf(languages);
    }
}
