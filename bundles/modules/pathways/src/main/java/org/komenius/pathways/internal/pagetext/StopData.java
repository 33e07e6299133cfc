package org.komenius.pathways.internal.pagetext;

import java.util.List;
import java.util.stream.Collectors;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.StopKind;
import org.komenius.pathways.internal.network.Transition;
import org.komenius.registry.Institution;
import org.komenius.spi.web.Inline;
import org.komenius.spi.web.JsonLd;

/** A stop as schema.org knows such things. */
final class StopData {

    private static final int MAX_PROVIDERS = 50;

    private StopData() {}

    /** A programme with its providers, a credential, or a service, by what the stop is. */
    static JsonLd of(PublicPage page, Stop stop, List<Institution> institutions) {
        String url = page.request.absolute("/pathways/halt/" + stop.id());
        JsonLd thing = JsonLd.of(type(stop.kind()))
                .with("name", page.speech.plain(stop.title()))
                .with("description", stop.description() == null ? null : page.speech.plain(stop.description()))
                .with("url", url)
                .with("inLanguage", page.request.language());
        if (stop.kind() != StopKind.PLACE) {
            return thing;
        }
        return thing.with(
                        "educationalCredentialAwarded",
                        page.crossings.onwardFrom(stop.id()).stream()
                                .flatMap(way -> way.gains().stream())
                                .distinct()
                                .flatMap(id -> page.rules.qualifications(List.of(id)).stream())
                                .map(Inline::text)
                                .toList())
                .with("programPrerequisites", prerequisites(page, stop))
                .with(
                        "provider",
                        institutions.stream()
                                .limit(MAX_PROVIDERS)
                                .map(StopData::provider)
                                .toList());
    }

    private static String type(StopKind kind) {
        return switch (kind) {
            case PLACE -> "EducationalOccupationalProgram";
            case MILESTONE -> "EducationalOccupationalCredential";
            case ADVICE -> "Service";
        };
    }

    private static String prerequisites(PublicPage page, Stop stop) {
        String all = page.crossings.arrivingAt(stop.id()).stream()
                .map(Transition::requirements)
                .flatMap(List::stream)
                .map(page.rules::requirement)
                .map(Inline::text)
                .distinct()
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private static JsonLd provider(Institution institution) {
        JsonLd address = institution.address() == null
                ? null
                : JsonLd.of("PostalAddress")
                        .with("streetAddress", institution.address().street())
                        .with("postalCode", institution.address().postalCode())
                        .with("addressLocality", institution.address().place())
                        .with("addressCountry", "DE");
        return JsonLd.of(schemaType(institution.kind()))
                .with("name", institution.name())
                .with("address", address)
                .with("telephone", institution.contact().phone())
                .with("url", institution.contact().website());
    }

    private static String schemaType(InstitutionKind kind) {
        return switch (kind) {
            case KITA, SCHULKINDERGARTEN -> "Preschool";
            case GRUNDSCHULE -> "ElementarySchool";
            case GYMNASIUM, INTEGRIERTE_GESAMTSCHULE, GEMEINSCHAFTSSCHULE -> "HighSchool";
            case HOCHSCHULE -> "CollegeOrUniversity";
            case HAUPTSCHULE,
                    REALSCHULE,
                    REALSCHULE_PLUS,
                    SEKUNDARSCHULE,
                    FREIE_WALDORFSCHULE,
                    FOERDERSCHULE -> "School";
            case BIBLIOTHEK -> "Library";
            case BERATUNGSSTELLE, JUGENDEINRICHTUNG -> "Organization";
            default -> "EducationalOrganization";
        };
    }

    /** Map, then the stop. */
    static JsonLd trail(PublicPage page, Stop stop) {
        return JsonLd.of("BreadcrumbList")
                .with(
                        "itemListElement",
                        List.of(
                                step(1, page.speech.text("public.map.heading"), page.request.absolute("/pathways")),
                                step(
                                        2,
                                        page.speech.plain(stop.title()),
                                        page.request.absolute("/pathways/halt/" + stop.id()))));
    }

    private static JsonLd step(int position, String name, String url) {
        return JsonLd.of("ListItem")
                .with("position", position)
                .with("name", name)
                .with("item", url);
    }
}
