package org.komenius.monitoring.internal.dcat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;

/**
 * Builds the catalogue: mandatory and recommended properties of DCAT-AP.de 2.0 ("DCAT-AP.de Spezifikation 2.0", GovData, 2022) for what
 * is known. Same data sets, same document: identifiers depend on nothing but the address and the data set.
 */
public final class DcatCatalogue {

    private static final String THEMES = "http://publications.europa.eu/resource/authority/data-theme/";
    private static final String FILES = "http://publications.europa.eu/resource/authority/file-type/";
    private static final String GERMAN = "http://publications.europa.eu/resource/authority/language/DEU";
    private static final String LEVELS = "http://dcat-ap.de/def/politicalGeocoding/Level/";

    /** The forms in which a data set can be fetched. */
    private enum Form {
        CSV("csv", "CSV", "https://www.iana.org/assignments/media-types/text/csv"),
        XLSX(
                "xlsx",
                "XLSX",
                "https://www.iana.org/assignments/media-types/application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        JSON("json", "JSON", "https://www.iana.org/assignments/media-types/application/json");

        private final String query;
        private final String fileType;
        private final String mediaType;

        Form(String query, String fileType, String mediaType) {
            this.query = query;
            this.fileType = fileType;
            this.mediaType = mediaType;
        }
    }

    private final DcatSettings settings;

    public DcatCatalogue(DcatSettings settings) {
        this.settings = settings;
    }

    /** @param datasets public ones, in any order */
    public Map<String, Object> write(List<DatasetInfo> datasets) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context());
        List<Object> graph = new ArrayList<>();
        List<DatasetInfo> ordered =
                datasets.stream().sorted(Comparator.comparing(DatasetInfo::id)).toList();
        graph.add(catalogue(ordered));
        graph.add(publisher());
        ordered.forEach(dataset -> graph.add(dataset(dataset)));
        document.put("@graph", graph);
        return document;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("dcatde", "http://dcat-ap.de/def/dcatde/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }

    private Map<String, Object> catalogue(List<DatasetInfo> datasets) {
        Map<String, Object> catalogue = node(catalogueId(), "dcat:Catalog");
        catalogue.put("dct:title", german("Bildung in Zahlen – " + settings.publisher()));
        catalogue.put("dct:description", german("Öffentliche Datensätze des kommunalen Bildungsmonitorings."));
        catalogue.put("dct:publisher", reference(publisherId()));
        catalogue.put("dct:language", reference(GERMAN));
        catalogue.put("foaf:homepage", reference(settings.base() + "/de/monitoring/zahlen"));
        catalogue.put("dcat:themeTaxonomy", reference("http://publications.europa.eu/resource/authority/data-theme"));
        datasets.stream()
                .map(DatasetInfo::updated)
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> catalogue.put("dct:modified", moment(newest)));
        catalogue.put(
                "dcat:dataset",
                datasets.stream().map(dataset -> reference(datasetId(dataset))).toList());
        return catalogue;
    }

    private Map<String, Object> publisher() {
        Map<String, Object> publisher = node(publisherId(), "foaf:Organization");
        publisher.put("foaf:name", settings.publisher());
        publisher.put("dct:type", reference("http://purl.org/adms/publishertype/LocalAuthority"));
        return publisher;
    }

    private Map<String, Object> dataset(DatasetInfo dataset) {
        Map<String, Object> node = node(datasetId(dataset), "dcat:Dataset");
        node.put("dct:title", german(dataset.title()));
        node.put("dct:description", german(description(dataset)));
        node.put("dct:identifier", datasetId(dataset));
        if (settings.contributorId() != null) {
            node.put("dcatde:contributorID", reference(settings.contributorId()));
        }
        node.put("dct:publisher", reference(publisherId()));
        node.put("dct:creator", agent(dataset.source()));
        node.put("dcat:theme", List.of(reference(THEMES + "EDUC"), reference(THEMES + "SOCI")));
        node.put(
                "dcat:keyword",
                java.util.stream.Stream.of("Bildung", "Bildungsmonitoring", dataset.statistic())
                        .filter(word -> word != null && !word.isBlank())
                        .map(DcatCatalogue::german)
                        .toList());
        node.put("dct:language", reference(GERMAN));
        node.put("dct:modified", moment(dataset.updated()));
        if (dataset.publicMark() != null) {
            node.put("dct:issued", moment(dataset.publicMark().at()));
        }
        if (settings.contactEmail() != null) {
            Map<String, Object> contact = node(settings.base() + "/#contact", "vcard:Organization");
            contact.put("vcard:fn", settings.publisher());
            contact.put("vcard:hasEmail", reference("mailto:" + settings.contactEmail()));
            node.put("dcat:contactPoint", contact);
        }
        temporal(dataset, node);
        dataset.regionLevels().stream()
                .map(DcatCatalogue::level)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresent(level -> node.put("dcatde:politicalGeocodingLevelURI", reference(level)));
        node.put("dcat:landingPage", reference(settings.base() + "/de/monitoring/zahlen/" + dataset.id()));
        List<Object> distributions = new ArrayList<>();
        for (Form form : Form.values()) {
            distributions.add(distribution(dataset, form));
        }
        node.put("dcat:distribution", distributions);
        return node;
    }

    private Map<String, Object> distribution(DatasetInfo dataset, Form form) {
        String address = settings.base() + "/api/monitoring/public/datasets/" + dataset.id()
                + "/data?groupBy=REGION,TIME&format=" + form.query;
        Map<String, Object> node = node(datasetId(dataset) + "/" + form.query, "dcat:Distribution");
        node.put("dct:title", german(dataset.title() + " (" + form.fileType + ")"));
        node.put("dcat:accessURL", reference(address));
        node.put("dcat:downloadURL", reference(address));
        node.put("dct:format", reference(FILES + form.fileType));
        node.put("dcat:mediaType", reference(form.mediaType));
        Licences.address(dataset.licence()).ifPresent(licence -> node.put("dct:license", reference(licence)));
        node.put("dcatde:licenseAttributionByText", dataset.source() + ", " + dataset.licence());
        node.put("dct:modified", moment(dataset.updated()));
        return node;
    }

    private static void temporal(DatasetInfo dataset, Map<String, Object> node) {
        if (dataset.firstPeriod() == null || dataset.lastPeriod() == null) {
            return;
        }
        Map<String, Object> time = new LinkedHashMap<>();
        time.put("@type", "dct:PeriodOfTime");
        time.put(
                "dcat:startDate",
                typed(Period.parse(dataset.firstPeriod()).start().toString(), "xsd:date"));
        time.put("dcat:endDate", typed(Period.parse(dataset.lastPeriod()).end().toString(), "xsd:date"));
        node.put("dct:temporal", time);
    }

    private static String description(DatasetInfo dataset) {
        String statistic = dataset.statistic() == null ? "" : dataset.statistic() + ". ";
        return statistic + dataset.title() + ". Quelle: " + dataset.source() + ", Tabelle " + dataset.tableCode() + ".";
    }

    private static String level(RegionLevel level) {
        return switch (level) {
            case COUNTRY -> LEVELS + "federal";
            case LAND -> LEVELS + "state";
            case KREIS -> LEVELS + "administrativeDistrict";
            case GEMEINDE, GEMEINDEVERBAND, SOZIALRAUM -> LEVELS + "municipality";
            case REGIERUNGSBEZIRK -> null;
        };
    }

    private String catalogueId() {
        return settings.base() + "/api/monitoring/public/catalogue";
    }

    private String publisherId() {
        return settings.base() + "/#publisher";
    }

    private String datasetId(DatasetInfo dataset) {
        return settings.base() + "/api/monitoring/public/datasets/" + dataset.id();
    }

    private static Map<String, Object> agent(String name) {
        Map<String, Object> agent = new LinkedHashMap<>();
        agent.put("@type", "foaf:Organization");
        agent.put("foaf:name", name);
        return agent;
    }

    private static Map<String, Object> node(String id, String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", id);
        node.put("@type", type);
        return node;
    }

    private static Map<String, Object> reference(String id) {
        return Map.of("@id", id);
    }

    private static Map<String, Object> german(String text) {
        Map<String, Object> literal = new LinkedHashMap<>();
        literal.put("@value", text);
        literal.put("@language", "de");
        return literal;
    }

    private static Map<String, Object> moment(Instant at) {
        return typed(at.atOffset(ZoneOffset.UTC).withNano(0).toString(), "xsd:dateTime");
    }

    private static Map<String, Object> typed(String value, String type) {
        Map<String, Object> literal = new LinkedHashMap<>();
        literal.put("@value", value);
        literal.put("@type", type);
        return literal;
    }
}
