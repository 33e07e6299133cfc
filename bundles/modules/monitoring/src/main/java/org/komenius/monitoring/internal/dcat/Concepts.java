package org.komenius.monitoring.internal.dcat;

import org.komenius.monitoring.internal.dcat.Graph.Thing;

/**
 * Words of controlled vocabularies that the catalogue uses, with their official addresses (DCAT-AP.de 2.0, chapter "Zu verwendende
 * kontrollierte Vokabulare"). Each used one is described as well, with type, name and list: so a reader or validator that has not loaded
 * the vocabularies understands the document.
 */
final class Concepts {

    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String DE = "http://dcat-ap.de/def/";
    private static final String CONTRIBUTORS = DE + "contributors";
    static final String THEMES = EU + "data-theme";

    private final Graph graph;

    Concepts(Graph graph) {
        this.graph = graph;
    }

    private Thing concept(String address, String scheme, String german, String... types) {
        Thing thing =
                graph.thing(address, types).german("skos:prefLabel", german).is("skos:inScheme", scheme);
        return graph.thing(thing.address(), "skos:Concept");
    }

    private String scheme(String address, String german) {
        return graph.thing(address, "skos:ConceptScheme")
                .german("dct:title", german)
                .address();
    }

    /** The list of themes itself. */
    String themeTaxonomy() {
        return scheme(THEMES, "Datenkategorien");
    }

    /**
     * The municipality in the list of those who deliver (DCAT-AP.de 2.0, conventions 12 and 13).
     *
     * @param id its address there; null if it has none yet
     * @return the address; null without one
     */
    String contributor(String id, String name) {
        if (id == null) {
            return null;
        }
        return id.startsWith(CONTRIBUTORS + "/")
                ? concept(id, CONTRIBUTORS, name).address()
                : id;
    }

    /** Germany as a place, from the list of countries. */
    String germany() {
        return concept(EU + "country/DEU", EU + "country", "Deutschland", "dct:Location")
                .address();
    }

    String educationTheme() {
        return concept(THEMES + "/EDUC", THEMES, "Bildung, Kultur und Sport").address();
    }

    String societyTheme() {
        return concept(THEMES + "/SOCI", THEMES, "Bevölkerung und Gesellschaft").address();
    }

    String germanLanguage() {
        return concept(EU + "language/DEU", EU + "language", "Deutsch", "dct:LinguisticSystem")
                .address();
    }

    String localAuthority() {
        String scheme = scheme("http://purl.org/adms/publishertype/1.0", "Art der Stelle");
        return concept("http://purl.org/adms/publishertype/LocalAuthority", scheme, "Kommune")
                .address();
    }

    /** @param code for example {@code ANNUAL} */
    String frequency(String code, String german) {
        return concept(EU + "frequency/" + code, EU + "frequency", german, "dct:Frequency")
                .address();
    }

    String publicAccess() {
        return concept(EU + "access-right/PUBLIC", EU + "access-right", "öffentlich", "dct:RightsStatement")
                .address();
    }

    String stableAvailability() {
        String scheme = EU + "planned-availability";
        return concept(scheme + "/STABLE", scheme, "stabil").address();
    }

    /** @param code for example {@code CSV} */
    String fileType(String code) {
        return concept(EU + "file-type/" + code, EU + "file-type", code, "dct:MediaTypeOrExtent")
                .address();
    }

    /** @param type for example {@code text/csv} */
    String mediaType(String type) {
        return graph.thing("https://www.iana.org/assignments/media-types/" + type, "dct:MediaType")
                .address();
    }

    String licence(Licences.Licence licence) {
        Thing document =
                concept(DE + "licenses/" + licence.code(), DE + "licenses", licence.name(), "dct:LicenseDocument");
        String types = "http://purl.org/adms/licencetype/";
        return document.is(
                        "dct:type",
                        concept(
                                        types + licence.kind().code(),
                                        types + "1.0",
                                        licence.kind().german())
                                .address())
                .address();
    }

    /** @param code for example {@code administrativeDistrict} */
    String level(String code, String german) {
        String scheme = DE + "politicalGeocoding/Level";
        return concept(scheme + "/" + code, scheme, german).address();
    }

    /** @param list for example {@code stateKey} */
    String place(String list, String key) {
        String scheme = DE + "politicalGeocoding/" + list;
        return concept(scheme + "/" + key, scheme, key).address();
    }

    String standard(String address, String name) {
        return graph.thing(address, "dct:Standard")
                .text("dct:title", name, "en")
                .address();
    }

    String document(String address) {
        return graph.thing(address, "foaf:Document").address();
    }
}
