package org.komenius.monitoring.internal.dcat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the export with a SHACL validator that has nothing to do with us, and reads all three forms with a foreign RDF library. */
class DcatShapesTest {

    private static final Shapes SHAPES =
            Shapes.parse(RDFDataMgr.loadModel("src/test/resources/dcat/dcat-ap-de-2.0.shapes.ttl")
                    .getGraph());

    /** Warnings of the official shapes that are no fault of the catalogue, by what they contain. */
    private static final List<String> NOT_OURS = List.of(
            // recommended by DCAT-AP.de 2.0, which the catalogue follows; a part of dct:spatial in 3.0
            "Deprecated: dcatde:politicalGeocodingURI",
            // the list of EU authorities has no municipalities
            "/terms/publisher> https://bildung.example/#publisher",
            // DCAT-AP.de names a Land by its key, the list of EU places has none
            "/terms/spatial> http://dcat-ap.de/def/politicalGeocoding/stateKey/",
            // whether the office behind a source is a national, a regional or a local one is not known
            "#source-statistische-amter <http://purl.org/dc/terms/type>");

    @Test
    void nothingMandatoryOrRecommendedIsMissing() {
        assertThat(findings(exported(), SHAPES)).isEmpty();
    }

    /** Also for a municipality that has neither e-mail nor, yet, a number of its own; the latter is the one thing missing. */
    @Test
    void whatIsNotConfiguredIsTheOnlyThingMissing() {
        DcatSettings bare = new DcatSettings("https://bildung.example", "Landkreis Sonnental", null, null, "cc0-1.0");
        assertThat(findings(model(new DcatCatalogue(bare).write(List.of(PublicTables.nationwide("d1")), 1, 1)), SHAPES))
                .allMatch(finding -> finding.contains("contributorID"))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource({
        "dcat:Catalog, dct:title",
        "dcat:Catalog, dct:description",
        "dcat:Catalog, dct:publisher",
        "dcat:Catalog, dct:license",
        "dcat:Catalog, dct:language",
        "dcat:Catalog, dct:issued",
        "dcat:Catalog, dct:modified",
        "dcat:Catalog, dct:spatial",
        "dcat:Catalog, foaf:homepage",
        "dcat:Catalog, dcat:themeTaxonomy",
        "dcat:Dataset, dct:title",
        "dcat:Dataset, dct:description",
        "dcat:Dataset, dcatde:contributorID",
        "dcat:Dataset, dct:publisher",
        "dcat:Dataset, dcat:contactPoint",
        "dcat:Dataset, dcat:theme",
        "dcat:Dataset, dcat:keyword",
        "dcat:Dataset, dct:identifier",
        "dcat:Dataset, dct:issued",
        "dcat:Dataset, dct:modified",
        "dcat:Dataset, dct:spatial",
        "dcat:Dataset, dcatde:politicalGeocodingURI",
        "dcat:Dataset, dcatde:politicalGeocodingLevelURI",
        "dcat:Dataset, dct:temporal",
        "dcat:Dataset, dct:accrualPeriodicity",
        "dcat:Dataset, dct:accessRights",
        "dcat:Dataset, dct:provenance",
        "dcat:Dataset, dcat:landingPage",
        "dcat:Dataset, dcat:distribution",
        "dcat:Distribution, dcat:accessURL",
        "dcat:Distribution, dct:license",
        "dcat:Distribution, dct:format",
        "dcat:Distribution, dcat:mediaType",
        "dcat:Distribution, dcatap:availability",
        "dcat:Distribution, dcatde:licenseAttributionByText",
        "foaf:Agent, foaf:name",
        "dct:Location, dcat:bbox"
    })
    void aMissingPropertyIsCaught(String type, String property) {
        Model model = exported();
        model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(Graph.full(type)))
                .toList()
                .forEach(subject -> subject.removeAll(ResourceFactory.createProperty(Graph.full(property))));
        assertThat(findings(model, SHAPES)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "dct:license, http://creativecommons.org/licenses/by/4.0/",
        "dct:format, http://www.iana.org/assignments/media-types/text/csv",
        "dcat:theme, http://dcat-ap.de/def/themes/bildung",
        "dct:accrualPeriodicity, http://purl.org/cld/freq/annual",
        "dct:language, http://id.loc.gov/vocabulary/iso639-1/de",
        "dcatde:politicalGeocodingLevelURI, http://dcat-ap.de/def/politicalGeocoding/kreis",
        "dcatde:contributorID, http://example.org/sonnental",
        "dct:publisher, http://example.org/nobody",
        "dct:issued, 'gestern'"
    })
    void aWrongValueIsCaught(String property, String wrong) {
        Model model = exported();
        var named = ResourceFactory.createProperty(Graph.full(property));
        RDFNode value = wrong.startsWith("http") ? model.createResource(wrong) : model.createLiteral(wrong);
        for (Resource subject : model.listSubjectsWithProperty(named).toList()) {
            subject.removeAll(named).addProperty(named, value);
        }
        assertThat(findings(model, SHAPES)).isNotEmpty();
    }

    @Test
    void allFormsSayTheSame() throws IOException {
        Graph graph = graph();
        Model turtle = parse(Turtle.write(graph), Lang.TURTLE);
        assertThat(turtle.size()).isGreaterThan(150);
        assertThat(turtle.isIsomorphicWith(parse(RdfXml.write(graph), Lang.RDFXML)))
                .isTrue();
        String json = new ObjectMapper().writeValueAsString(JsonLd.write(graph));
        assertThat(turtle.isIsomorphicWith(parse(json, Lang.JSONLD11))).isTrue();
    }

    /**
     * The official shapes are not part of this house; whoever has them gives the folder as {@code -Dkomenius.dcat.shapes}, several with
     * commas between. Warnings are told, too; none of them may be ours.
     */
    @Test
    void officialShapesFindNothingThatIsOurs() {
        String folders = System.getProperty("komenius.dcat.shapes");
        assumeTrue(folders != null, "no folder with the official SHACL shapes given (-Dkomenius.dcat.shapes=FOLDER)");
        List<String> found = Stream.of(folders.split(","))
                .flatMap(folder -> findings(exported(), official(Path.of(folder))).stream()
                        .map(finding -> Path.of(folder).getFileName() + ": " + finding))
                .toList();
        assertThat(found)
                .as("nothing but what the house cannot say")
                .allMatch(finding ->
                        finding.contains(": Warning ") && NOT_OURS.stream().anyMatch(finding::contains));
    }

    private static Shapes official(Path folder) {
        Model all = ModelFactory.createDefaultModel();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".ttl"))
                    .forEach(file -> RDFDataMgr.read(all, file.toUri().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Shapes.parse(all.getGraph());
    }

    private static Graph graph() {
        return new DcatCatalogue(PublicTables.SETTINGS)
                .write(List.of(PublicTables.nationwide("d1"), PublicTables.ofOneKreis("d2")), 1, 2);
    }

    private static Model exported() {
        return model(graph());
    }

    private static Model model(Graph graph) {
        return parse(Turtle.write(graph), Lang.TURTLE);
    }

    private static Model parse(String text, Lang language) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(text), "https://bildung.example/", language);
        return model;
    }

    private static List<String> findings(Model model, Shapes shapes) {
        return ShaclValidator.get().validate(shapes, model.getGraph()).getEntries().stream()
                .map(DcatShapesTest::line)
                .toList();
    }

    private static String line(ReportEntry entry) {
        Node focus = entry.focusNode();
        return entry.severity().level().getLocalName() + " " + focus + " " + entry.resultPath() + " " + entry.value()
                + ": " + entry.message();
    }
}
