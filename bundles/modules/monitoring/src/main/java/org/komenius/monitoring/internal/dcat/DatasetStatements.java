package org.komenius.monitoring.internal.dcat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Topic;
import org.komenius.monitoring.internal.dcat.Graph.Thing;

/** What is said of one data set and the forms in which it can be fetched. */
final class DatasetStatements {

    /** Checksum and size are left out: files are written when they are asked for. */
    private enum Form {
        CSV("csv", "CSV", "text/csv", "https://www.rfc-editor.org/rfc/rfc4180", "RFC 4180"),
        XLSX(
                "xlsx",
                "XLSX",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "https://www.iso.org/standard/71691.html",
                "ISO/IEC 29500"),
        JSON("json", "JSON", "application/json", "https://www.rfc-editor.org/rfc/rfc8259", "RFC 8259");

        private final String query;
        private final String fileType;
        private final String mediaType;
        private final String standard;
        private final String standardName;

        Form(String query, String fileType, String mediaType, String standard, String standardName) {
            this.query = query;
            this.fileType = fileType;
            this.mediaType = mediaType;
            this.standard = standard;
            this.standardName = standardName;
        }
    }

    private final DcatSettings settings;
    private final Graph graph;
    private final Concepts concepts;

    DatasetStatements(DcatSettings settings, Graph graph, Concepts concepts) {
        this.settings = settings;
        this.graph = graph;
        this.concepts = concepts;
    }

    void add(DcatDataset described) {
        DatasetInfo info = described.info();
        String address = Addresses.dataset(settings, info.id());
        Thing dataset = graph.thing(address, "dcat:Dataset")
                .german("dct:title", info.title())
                .german("dct:description", description(info))
                .text("dct:identifier", address, null)
                .is("adms:identifier", number(address, info.tableCode()))
                .is("dcatde:contributorID", concepts.contributor(settings.contributorId(), settings.publisher()))
                .is("dct:publisher", Addresses.publisher(settings))
                .is("dct:creator", source(info.source()))
                .is("dcat:contactPoint", Addresses.contact(settings))
                .is("dcat:theme", concepts.educationTheme())
                .is("dct:language", concepts.germanLanguage())
                .is("dct:accessRights", concepts.publicAccess())
                .is("dct:accrualPeriodicity", frequency(info))
                .is("dct:provenance", provenance(address, info))
                .is("dcat:landingPage", concepts.document(settings.base() + "/de/monitoring/zahlen/" + info.id()))
                .typed("dct:modified", DcatCatalogue.moment(info.updated()), "xsd:dateTime");
        if (described.topics().contains(Topic.A)) {
            dataset.is("dcat:theme", concepts.societyTheme());
        }
        if (info.publicMark() != null) {
            dataset.typed("dct:issued", DcatCatalogue.moment(info.publicMark().at()), "xsd:dateTime");
        }
        Stream.of(
                        Stream.of("Bildung", "Bildungsmonitoring", info.statistic()),
                        described.topics().stream().map(topic -> topic.title().german()),
                        described.keywords().stream())
                .flatMap(words -> words)
                .forEach(word -> dataset.german("dcat:keyword", word));
        Places.add(graph, concepts, described.coverage(), dataset);
        dataset.is("dct:temporal", temporal(address, info));
        for (Form form : Form.values()) {
            dataset.is("dcat:distribution", distribution(described, form));
        }
    }

    private String distribution(DcatDataset described, Form form) {
        DatasetInfo info = described.info();
        String dataset = Addresses.dataset(settings, info.id());
        String file = dataset + "/data?groupBy="
                + URLEncoder.encode(String.join(",", described.groupBy()), StandardCharsets.UTF_8) + "&format="
                + form.query;
        Thing distribution = graph.thing(dataset + "/" + form.query, "dcat:Distribution")
                .german("dct:title", info.title() + " (" + form.fileType + ")")
                .german("dct:description", "Werte nach Region und Zeit als " + form.fileType + "-Datei.")
                .is("dcat:accessURL", file)
                .is("dcat:downloadURL", file)
                .is("dct:format", concepts.fileType(form.fileType))
                .is("dcat:mediaType", concepts.mediaType(form.mediaType))
                .is("dct:license", concepts.licence(Licences.of(info.licence())))
                .german("dcatde:licenseAttributionByText", info.source() + ", " + info.licence())
                .is("dcatap:availability", concepts.stableAvailability())
                .is("dct:conformsTo", concepts.standard(form.standard, form.standardName))
                .is("dct:language", concepts.germanLanguage())
                .typed("dct:modified", DcatCatalogue.moment(info.updated()), "xsd:dateTime");
        if (info.publicMark() != null) {
            distribution.typed(
                    "dct:issued", DcatCatalogue.moment(info.publicMark().at()), "xsd:dateTime");
        }
        return distribution.address();
    }

    private String number(String dataset, String tableCode) {
        return graph.thing(dataset + "#number", "adms:Identifier")
                .text("skos:notation", tableCode, null)
                .address();
    }

    private String source(String name) {
        return graph.thing(Addresses.source(settings, name), "foaf:Agent", "foaf:Organization")
                .text("foaf:name", name, null)
                .address();
    }

    private String provenance(String dataset, DatasetInfo info) {
        return graph.thing(dataset + "#provenance", "dct:ProvenanceStatement")
                .german(
                        "rdfs:label",
                        "Tabelle " + info.tableCode() + " von " + info.source()
                                + ". Werte, die geheim zu halten sind, fehlen und sind gekennzeichnet.")
                .address();
    }

    /** Null while nothing is released. */
    private String temporal(String dataset, DatasetInfo info) {
        if (info.firstPeriod() == null || info.lastPeriod() == null) {
            return null;
        }
        return graph.thing(dataset + "#temporal", "dct:PeriodOfTime")
                .typed(
                        "dcat:startDate",
                        Period.parse(info.firstPeriod()).start().toString(),
                        "xsd:date")
                .typed("dcat:endDate", Period.parse(info.lastPeriod()).end().toString(), "xsd:date")
                .address();
    }

    /** By the periods of the figures: official tables grow as often as they count. */
    private String frequency(DatasetInfo info) {
        if (info.lastPeriod() == null) {
            return null;
        }
        Period last = Period.parse(info.lastPeriod());
        if (last instanceof Period.Month) {
            return concepts.frequency("MONTHLY", "monatlich");
        }
        return last instanceof Period.HalfYear
                ? concepts.frequency("ANNUAL_2", "halbjährlich")
                : concepts.frequency("ANNUAL", "jährlich");
    }

    private static String description(DatasetInfo info) {
        boolean tellsMore = info.statistic() != null && !info.statistic().equals(info.title());
        return (tellsMore ? sentence(info.statistic()) + " " : "") + sentence(info.title()) + " Quelle: "
                + info.source() + ", Tabelle " + info.tableCode() + ".";
    }

    /** Titles of the offices often end in a date, so with a full stop. */
    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
