package org.komenius.pathways.internal.rest;

import org.komenius.model.contact.Coordinates;
import org.komenius.model.contact.PostalAddress;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.Municipality.Place;
import org.komenius.registry.Institution;

/** JSON records of institutions and places near which they lie. */
final class LocalJson {

    private LocalJson() {}

    /** What is not known is null. @param regionName of the smallest known region around it */
    record InstitutionEntry(
            String id,
            String name,
            InstitutionKind kind,
            LocalizedText kindTitle,
            PostalAddress address,
            Double latitude,
            Double longitude,
            String website,
            String phone,
            String region,
            String regionName) {

        static InstitutionEntry of(Institution institution, String regionName) {
            Coordinates at = institution.coordinates();
            return new InstitutionEntry(
                    institution.id().toString(),
                    institution.name(),
                    institution.kind(),
                    institution.kind().title(),
                    institution.address(),
                    at == null ? null : at.latitude(),
                    at == null ? null : at.longitude(),
                    institution.contact().website(),
                    institution.contact().phone(),
                    institution.region() == null ? null : institution.region().value(),
                    regionName);
        }
    }

    /** @param latitude of its middle, to about a hundred metres */
    record PlaceEntry(String key, String name, double latitude, double longitude) {

        static PlaceEntry of(Place place) {
            return new PlaceEntry(
                    place.region().key().value(),
                    place.region().name(),
                    rounded(place.centre().latitude()),
                    rounded(place.centre().longitude()));
        }

        private static double rounded(double degrees) {
            return Math.round(degrees * 1_000) / 1_000.0;
        }
    }
}
