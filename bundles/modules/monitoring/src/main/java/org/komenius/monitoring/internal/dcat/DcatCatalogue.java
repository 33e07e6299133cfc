package org.komenius.monitoring.internal.dcat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.komenius.monitoring.internal.catalogue.PublicMark;
import org.komenius.monitoring.internal.dcat.Graph.Thing;

/**
 * Says everything about the catalogue that DCAT-AP.de 2.0 ("DCAT-AP.de Spezifikation 2.0" and "Konventionenhandbuch", GovData) and DCAT-AP
 * 2.1.1 (SEMIC) ask for as mandatory or recommended, as far as it is known. Same data sets, same document: identifiers depend on nothing
 * but the address and the data set, and nothing in it depends on when it was asked for.
 */
public final class DcatCatalogue {

    /** Data sets of one page. */
    public static final int PAGE = 500;

    private final DcatSettings settings;

    public DcatCatalogue(DcatSettings settings) {
        this.settings = settings;
    }

    /**
     * @param datasets public ones of this page, in any order
     * @param page from 1
     * @param total data sets of all pages
     */
    public Graph write(List<DcatDataset> datasets, int page, int total) {
        Graph graph = new Graph();
        Concepts concepts = new Concepts(graph);
        List<DcatDataset> ordered = datasets.stream()
                .sorted(Comparator.comparing(dataset -> dataset.info().id()))
                .toList();
        catalogue(graph, concepts, ordered);
        publisher(graph, concepts);
        contact(graph);
        if (total > PAGE) {
            pages(graph, page, total);
        }
        DatasetStatements statements = new DatasetStatements(settings, graph, concepts);
        ordered.forEach(statements::add);
        return graph;
    }

    private void catalogue(Graph graph, Concepts concepts, List<DcatDataset> datasets) {
        Thing catalogue = graph.thing(Addresses.catalogue(settings), "dcat:Catalog");
        catalogue
                .german("dct:title", "Bildung in Zahlen – " + settings.publisher())
                .german("dct:description", "Öffentliche Datensätze des kommunalen Bildungsmonitorings.")
                .is("dct:publisher", Addresses.publisher(settings))
                .is("dct:language", concepts.germanLanguage())
                .is("dct:license", concepts.licence(Licences.of(settings.licence())))
                .is("foaf:homepage", concepts.document(settings.base() + "/de/monitoring/zahlen"))
                .is("dcat:themeTaxonomy", concepts.themeTaxonomy())
                .is("dct:spatial", Places.germany(concepts, graph));
        datasets.stream()
                .map(dataset -> dataset.info().updated())
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> catalogue.typed("dct:modified", moment(newest), "xsd:dateTime"));
        datasets.stream()
                .map(dataset -> dataset.info().publicMark())
                .filter(Objects::nonNull)
                .map(PublicMark::at)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> catalogue.typed("dct:issued", moment(first), "xsd:dateTime"));
        datasets.forEach(dataset -> catalogue.is(
                "dcat:dataset", Addresses.dataset(settings, dataset.info().id())));
    }

    private void publisher(Graph graph, Concepts concepts) {
        graph.thing(Addresses.publisher(settings), "foaf:Agent", "foaf:Organization")
                .text("foaf:name", settings.publisher(), null)
                .is("foaf:homepage", concepts.document(settings.base() + "/de"))
                .is("dct:type", concepts.localAuthority());
    }

    private void contact(Graph graph) {
        Thing contact = graph.thing(Addresses.contact(settings), "vcard:Kind", "vcard:Organization")
                .text("vcard:fn", settings.publisher(), null);
        if (settings.contactEmail() == null) {
            contact.is("vcard:hasURL", settings.base() + "/de");
        } else {
            contact.is("vcard:hasEmail", "mailto:" + settings.contactEmail());
        }
    }

    /** Large catalogues come in pages (Hydra core vocabulary, as open-data portals read them). */
    private void pages(Graph graph, int page, int total) {
        int last = (total + PAGE - 1) / PAGE;
        Thing view = graph.thing(page(page), "hydra:PartialCollectionView", "hydra:PagedCollection")
                .is("hydra:first", page(1))
                .is("hydra:last", page(last))
                .typed("hydra:itemsPerPage", String.valueOf(PAGE), "xsd:integer")
                .typed("hydra:totalItems", String.valueOf(total), "xsd:integer");
        if (page > 1) {
            view.is("hydra:previous", page(page - 1));
        }
        if (page < last) {
            view.is("hydra:next", page(page + 1));
        }
    }

    private String page(int number) {
        return Addresses.catalogue(settings) + "?page=" + number;
    }

    /** With seconds, also where they are zero: {@code xsd:dateTime} demands them. */
    static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
