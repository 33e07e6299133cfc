package org.komenius.registry.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.time.Validity;
import org.komenius.registry.internal.institution.ImportedInstitution;
import org.komenius.registry.internal.institution.InstitutionFacts;
import org.komenius.testkit.SharedData;

class NrwSchoolReaderTest {

    private static final String HEADER =
            "sep=;\nSchulnummer;Schulform;Schulbezeichnung_1;Schulbezeichnung_2;Schulbezeichnung_3;"
                    + "Kurzbezeichnung;Bezirksregierung;PLZ;Ort;Strasse;Telefonvorwahl;Telefon;Faxvorwahl;Fax;E-Mail;Homepage;Rechtsform;"
                    + "Traegernummer;Gemeindeschluessel;Schulbetriebsschluessel;Schulbetriebsdatum;EPSG;UTMRechtswert;UTMHochwert;\n";
    private static final String SCHOOL =
            "\"199999\";\"02\";\"GS Am Rhein\";\"- Primarstufe -\";\"\";\"Köln, GG\";\"3\";\"50667\";"
                    + "\"Köln\";\"Domkloster 4\";\"0221\";\"123\";\"\";\"\";\"a@b.example\";\"schule.example\";\"1\";\"10100\";\"05315000\";"
                    + "\"1\";\"01.08.2001\";\"EPSG:25832\";\"356533\";\"5645332\"\n";

    /** Cologne cathedral stands at about 50.9413 N, 6.9583 E. */
    @Test
    void translatesKeysAndCoordinates() throws IOException {
        ReportBuilder notes = new ReportBuilder();
        ImportedInstitution school = read(HEADER + SCHOOL, notes).get(0);
        InstitutionFacts facts = school.facts();

        assertThat(school.row()).isEqualTo(3);
        assertThat(facts.name()).isEqualTo("GS Am Rhein - Primarstufe -");
        assertThat(facts.kind()).isEqualTo(InstitutionKind.GRUNDSCHULE);
        assertThat(facts.coordinates().latitude()).isCloseTo(50.9413, within(0.001));
        assertThat(facts.coordinates().longitude()).isCloseTo(6.9583, within(0.001));
        assertThat(facts.contact().website()).isEqualTo("http://schule.example");
        assertThat(facts.validity()).isEqualTo(Validity.from(LocalDate.of(2001, 8, 1)));
        assertThat(facts.aliases())
                .extracting(alias -> alias.scheme() + "=" + alias.value())
                .containsExactly("nw.schulnummer=199999");
        assertThat(notes.build("x", null, false, 1).notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 31.07.2026,           , 2026-08-01",
        "1, 01.08.2001, 2001-08-01,           ",
        "2, 31.07.2028,           , 2028-08-01",
        "3, 01.08.2027, 2027-08-01,           ",
        "9, 31.12.2024,           , 2025-01-01",
    })
    void theOperationKeyTellsWhetherTheDateBeginsOrEnds(String key, String date, LocalDate begin, LocalDate end)
            throws IOException {
        String line = SCHOOL.replace("\"1\";\"01.08.2001\"", "\"" + key + "\";\"" + date + "\"");
        assertThat(read(HEADER + line, new ReportBuilder()).get(0).facts().validity())
                .isEqualTo(new Validity(begin, end));
    }

    @ParameterizedTest
    @CsvSource({
        "\"199999\"          , \"19999\"            , registry.import.bad-cell, 3, 1",
        "\"50667\"           , \"5066\"             , registry.import.bad-cell, 3, 8",
        "\"1\";\"10100\"     , \"7\";\"10100\"      , registry.import.bad-cell, 3, 17",
        "\"05315000\"        , \"5315000\"          , registry.import.bad-cell, 3, 19",
        "01.08.2001          , 31.02.2001           , registry.import.bad-cell, 3, 21",
        "EPSG:25832          , EPSG:31467           , registry.import.bad-cell, 3, 22",
        "\"356533\"          , '\"356.533,0\"'      , registry.import.bad-cell, 3, 23",
        "\"356533\"          , \"956533\"           , registry.import.bad-cell, 3, 23",
        ";\"5645332\"        , ''                   , registry.import.cell-count, 3, ",
    })
    void namesRowAndColumnOfWhatIsNotAllowed(String good, String bad, String code, long row, Integer column) {
        assertThatThrownBy(() -> read(HEADER + SCHOOL.replace(good, bad), new ReportBuilder()))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code().value()).isEqualTo(code);
                    Location location = e.problem().location();
                    assertThat(location.row()).isEqualTo(row);
                    assertThat(location.column()).isEqualTo(column);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                  | UTF-8        | registry.import.empty",
                "Schulnummer;Schulform\\n1;2\\n      | UTF-8        | registry.import.wrong-columns",
                "HEADER                              | UTF-8        | registry.import.empty",
                "HEADERSCHOOLSCHOOL                  | UTF-8        | registry.import.twice-in-file",
                "HEADERSCHOOL                        | windows-1252 | registry.import.not-utf8",
            })
    void refusesFilesOfAnotherMake(String text, String charset, String code) {
        String content =
                text.replace("HEADER", HEADER).replace("SCHOOL", SCHOOL).replace("\\n", "\n");
        assertThatThrownBy(() -> read(content, Charset.forName(charset), new ReportBuilder()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code().value()).isEqualTo(code));
    }

    @Test
    void namesTheCellThatIsNotUtf8() {
        String text = HEADER + SCHOOL.replace("Köln", "Koeln") + SCHOOL.replace("199999", "199998");
        assertThatThrownBy(() -> read(text, StandardCharsets.ISO_8859_1, new ReportBuilder()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().location()).isEqualTo(Location.cell(4, 6, null)));
    }

    @Test
    void readsTheWholeRealDirectory() throws IOException {
        Path file = SharedData.require("schools/schuldaten.csv");
        ReportBuilder notes = new ReportBuilder();
        List<ImportedInstitution> schools = new ArrayList<>();
        long rows;
        try (InputStream in = Files.newInputStream(file)) {
            rows = new NrwSchoolReader().read(in, schools::add, notes);
        }
        Map<InstitutionKind, Long> byKind = schools.stream()
                .collect(Collectors.groupingBy(school -> school.facts().kind(), Collectors.counting()));
        ImportReport report = notes.build("x", null, false, rows);

        assertThat(rows).isEqualTo(5639);
        assertThat(byKind.get(InstitutionKind.GRUNDSCHULE)).isEqualTo(2820);
        assertThat(byKind.get(InstitutionKind.GYMNASIUM)).isEqualTo(631);
        assertThat(schools.size() + report.skipped()).isEqualTo(rows);
        assertThat(report.notes())
                .extracting(ImportReport.Note::code)
                .containsOnly("not-a-school", "reference-system-missing");
        // The school at Girondelle 80 in Bochum; the street is at 51.45 N, 7.25 E.
        InstitutionFacts bochum = schools.stream()
                .filter(school -> school.identity().value().equals("100000"))
                .findFirst()
                .orElseThrow()
                .facts();
        assertThat(bochum.coordinates().latitude()).isCloseTo(51.45, within(0.01));
        assertThat(bochum.coordinates().longitude()).isCloseTo(7.25, within(0.01));
    }

    @Test
    void namesSchoolFormsAsTheOfficialKeyListDoes() throws IOException {
        Path file = SharedData.require("schools/key_schulformschluessel.csv");
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertThat(lines).hasSizeGreaterThan(20);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.replace("\"", "").split(";");
            assertThat(NrwSchoolForm.of(cells[0])).map(NrwSchoolForm::label).contains(cells[1]);
        }
    }

    private static List<ImportedInstitution> read(String text, ReportBuilder notes) throws IOException {
        return read(text, StandardCharsets.UTF_8, notes);
    }

    private static List<ImportedInstitution> read(String text, Charset charset, ReportBuilder notes)
            throws IOException {
        List<ImportedInstitution> schools = new ArrayList<>();
        new NrwSchoolReader().read(new ByteArrayInputStream(text.getBytes(charset)), schools::add, notes);
        return schools;
    }
}
