package org.komenius.registry.internal.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.komenius.model.contact.Contact;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.contact.PostalAddress;
import org.komenius.model.institution.DatedAlias;
import org.komenius.model.institution.InstitutionId;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.region.RegionKey;
import org.komenius.model.time.Validity;
import org.komenius.registry.internal.geometry.Position;
import org.komenius.registry.internal.institution.InstitutionFacts;
import org.komenius.registry.internal.institution.Provider;
import org.komenius.registry.internal.institution.Sector;
import org.komenius.registry.internal.search.Folding;

/**
 * Makes up the institutions of the Landkreis Sonnental: 60 Kitas and 35 schools of all kinds with providers, addresses and numbers, and
 * one school that was merged into another. Ids hang on the seed and the order only, so figures of other modules can refer to them.
 */
public final class DemoInstitutions {

    private static final int KITAS = 60;
    private static final LocalDate SCHOOL_REFORM = LocalDate.of(2009, 8, 1);
    private static final LocalDate MERGER = LocalDate.of(2021, 8, 1);

    private static final Provider KREIS = Provider.named("Landkreis Sonnental", Sector.KREIS);

    private final long seed;
    private final Random random;
    private final DemoNames names;
    private final DemoRegions regions;
    private final Map<InstitutionId, InstitutionFacts> facts = new LinkedHashMap<>();
    private final Map<String, Integer> kitaNames = new LinkedHashMap<>();
    private InstitutionId merged;
    private InstitutionId mergedInto;
    private int schoolNumber = 99_101; // no real school of Rheinland-Pfalz has a number beyond 99000

    public DemoInstitutions(long seed, DemoRegions regions) {
        this.seed = seed;
        this.random = new Random(seed * 31 + 7);
        this.names = new DemoNames(random);
        this.regions = regions;
        schools();
        kitas();
    }

    /** Every institution with its id, the merged one included. */
    public Map<InstitutionId, InstitutionFacts> facts() {
        return facts;
    }

    /** The school that ended on {@link #mergedOn()}. */
    public InstitutionId merged() {
        return merged;
    }

    public InstitutionId mergedInto() {
        return mergedInto;
    }

    public LocalDate mergedOn() {
        return MERGER;
    }

    private void schools() {
        List<DemoMunicipality> bySize = new ArrayList<>(regions.municipalities());
        bySize.sort(Comparator.comparingInt(DemoMunicipality::inhabitants).reversed());
        DemoMunicipality capital = bySize.get(0);
        List<DemoMunicipality> towns = bySize.subList(1, 7);

        String[] capitalPrimaries = {"Altstadt", "Am Weinberg", "Nordstadt", "Mühlvorstadt"};
        for (String quarter : capitalPrimaries) {
            primary(capital, "Grundschule " + quarter);
        }
        for (DemoMunicipality place : bySize.subList(1, 15)) {
            primary(place, "Grundschule " + place.name());
        }
        // A second school of the largest town, which ended there.
        mergedInto = facts.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .name()
                        .equals("Grundschule " + towns.get(0).name()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        merged = primary(
                towns.get(0), "Grundschule am Lindenplatz " + towns.get(0).name());

        for (DemoMunicipality town : List.of(capital, towns.get(0), towns.get(1), towns.get(2), towns.get(3))) {
            InstitutionId id = school(
                    InstitutionKind.REALSCHULE_PLUS, town, "Realschule plus " + town.name(), KREIS, SCHOOL_REFORM);
            InstitutionFacts now = facts.get(id);
            List<DatedAlias> aliases = new ArrayList<>(now.aliases());
            aliases.add(new DatedAlias(
                    InstitutionFacts.FORMER_NAME, "Hauptschule " + town.name(), Validity.until(SCHOOL_REFORM)));
            facts.put(id, now.withAliases(aliases));
        }
        school(
                InstitutionKind.INTEGRIERTE_GESAMTSCHULE,
                capital,
                "Integrierte Gesamtschule Sonnenbrück",
                KREIS,
                SCHOOL_REFORM);
        for (DemoMunicipality town : List.of(towns.get(4), towns.get(5))) {
            school(
                    InstitutionKind.INTEGRIERTE_GESAMTSCHULE,
                    town,
                    "Integrierte Gesamtschule " + town.name(),
                    KREIS,
                    SCHOOL_REFORM);
        }
        school(InstitutionKind.GYMNASIUM, capital, "Comenius-Gymnasium Sonnenbrück", KREIS, null);
        school(InstitutionKind.GYMNASIUM, capital, "Gymnasium am Schlossberg", KREIS, null);
        school(
                InstitutionKind.GYMNASIUM,
                towns.get(0),
                "Gymnasium " + towns.get(0).name(),
                KREIS,
                null);
        school(
                InstitutionKind.GYMNASIUM,
                towns.get(1),
                "St.-Hildegard-Gymnasium",
                Provider.named("Schulstiftung St. Hildegard", Sector.CHURCH),
                null);
        school(InstitutionKind.FOERDERSCHULE, capital, "Förderschule Lernen Sonnenbrück", KREIS, null);
        school(
                InstitutionKind.FOERDERSCHULE,
                towns.get(2),
                "Schule am Mühlbach (ganzheitliche Entwicklung)",
                KREIS,
                null);
        school(InstitutionKind.FOERDERSCHULE, towns.get(3), "Förderschule Sprache", KREIS, null);
        school(
                InstitutionKind.BERUFSBILDENDE_SCHULE,
                capital,
                "Berufsbildende Schule Wirtschaft und Soziales",
                KREIS,
                null);
        school(InstitutionKind.BERUFSBILDENDE_SCHULE, capital, "Berufsbildende Schule Technik", KREIS, null);
    }

    private InstitutionId primary(DemoMunicipality place, String name) {
        return school(InstitutionKind.GRUNDSCHULE, place, name, publicProvider(place), null);
    }

    private InstitutionId school(
            InstitutionKind kind, DemoMunicipality place, String name, Provider provider, LocalDate since) {
        DatedAlias number = new DatedAlias("rp.schulnummer", Integer.toString(schoolNumber++), Validity.ALWAYS);
        return add(kind, place, name, provider, since, List.of(number));
    }

    private void kitas() {
        List<DemoMunicipality> places = places(KITAS);
        for (int i = 0; i < KITAS; i++) {
            DemoMunicipality place = places.get(i);
            Provider provider = kitaProvider(place, i);
            String prefix =
                    switch (provider.sector()) {
                        case CHURCH -> provider.name().startsWith("Kath") ? "Kath. Kita " : "Ev. Kita ";
                        case MUNICIPALITY -> place.kindName().equals("Stadt") ? "Städtische Kita " : "Kommunale Kita ";
                        default -> "Kita ";
                    };
            String name = prefix + names.kita() + " " + place.name();
            int before = kitaNames.merge(name, 1, Integer::sum);
            DatedAlias number = new DatedAlias("demo.kita-nummer", "K" + (1001 + i), Validity.ALWAYS);
            add(
                    InstitutionKind.KITA,
                    place,
                    before > 1 ? name + " " + before : name,
                    provider,
                    i % 6 == 0 ? LocalDate.of(2015 + i / 12, 8, 1) : null,
                    List.of(number));
        }
    }

    /** {@code count} municipalities, the larger ones more often: one for each full share of inhabitants, the rest by remainder. */
    private List<DemoMunicipality> places(int count) {
        List<DemoMunicipality> all = regions.municipalities();
        int total = all.stream().mapToInt(DemoMunicipality::inhabitants).sum();
        List<DemoMunicipality> chosen = new ArrayList<>();
        Map<DemoMunicipality, Double> rest = new LinkedHashMap<>();
        for (DemoMunicipality place : all) {
            double share = (double) count * place.inhabitants() / total;
            for (int i = 0; i < (int) share; i++) {
                chosen.add(place);
            }
            rest.put(place, share - (int) share);
        }
        rest.entrySet().stream()
                .sorted(Map.Entry.<DemoMunicipality, Double>comparingByValue().reversed())
                .limit(count - chosen.size())
                .forEach(entry -> chosen.add(entry.getKey()));
        chosen.sort(Comparator.comparing(DemoMunicipality::key));
        return chosen;
    }

    private Provider kitaProvider(DemoMunicipality place, int number) {
        return switch (number % 7) {
            case 0, 3 -> Provider.named("Evangelische Kirchengemeinde " + place.name(), Sector.CHURCH);
            case 1 -> Provider.named("Katholische Kirchengemeinde St. Martin Sonnental", Sector.CHURCH);
            case 5 -> number % 2 == 0
                    ? Provider.named("Lebenshilfe Sonnental gGmbH", Sector.PRIVATE)
                    : Provider.named("Elterninitiative " + place.name() + " e. V.", Sector.PRIVATE);
            default -> publicProvider(place);
        };
    }

    private Provider publicProvider(DemoMunicipality place) {
        if (place.association() == null || place.kindName().equals("Stadt")) {
            return Provider.named("Stadt " + place.name(), Sector.MUNICIPALITY);
        }
        String association = regions.regions().stream()
                .filter(region -> region.key().equals(place.association()))
                .map(region -> region.kindName() + " " + region.name())
                .collect(Collectors.joining());
        return Provider.named(association, Sector.MUNICIPALITY);
    }

    private InstitutionId add(
            InstitutionKind kind,
            DemoMunicipality place,
            String name,
            Provider provider,
            LocalDate since,
            List<DatedAlias> aliases) {
        InstitutionId id = new InstitutionId(UUID.nameUUIDFromBytes(
                ("komenius-demo/" + seed + "/institution/" + facts.size()).getBytes(StandardCharsets.UTF_8)));
        Position position = regions.placeIn(place, random, place.quarters() > 3 ? 1.6 : 0.5);
        String host = host(name);
        facts.put(
                id,
                new InstitutionFacts(
                        name,
                        null,
                        kind,
                        null,
                        provider,
                        new PostalAddress(names.street(), postalCode(place.key()), place.name()),
                        place.key(),
                        new Coordinates(degrees(position.latitude()), degrees(position.longitude())),
                        new Contact(null, "post@" + host, "https://" + host),
                        since == null ? Validity.ALWAYS : Validity.from(since),
                        aliases));
        return id;
    }

    /** An address that leads nowhere: the ending is reserved for examples (RFC 2606). */
    private static String host(String name) {
        String ascii = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
        return Folding.fold(ascii).replace(' ', '-') + ".sonnental.example";
    }

    /** 67990 and following, which no real town has. */
    private static String postalCode(RegionKey municipality) {
        return Integer.toString(67_990 + Integer.parseInt(municipality.value().substring(5)) % 10);
    }

    private static double degrees(double value) {
        return Math.round(value * 1e5) / 1e5;
    }
}
