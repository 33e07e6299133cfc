package org.komenius.monitoring.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.allocation.Allocation;
import org.komenius.monitoring.internal.allocation.AllocationPlan;
import org.komenius.monitoring.internal.allocation.AllocationResult;
import org.komenius.monitoring.internal.allocation.Method;
import org.komenius.monitoring.internal.allocation.NeedRule;
import org.komenius.monitoring.internal.allocation.School;
import org.komenius.monitoring.internal.allocation.Stratum;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedIndex;
import org.komenius.monitoring.internal.record.AllocationRecord.Scale;
import org.komenius.monitoring.internal.socialindex.IndexData;
import org.komenius.monitoring.internal.socialindex.IndexDefinition;
import org.komenius.monitoring.internal.socialindex.IndexInput;
import org.komenius.monitoring.internal.socialindex.IndexReference;
import org.komenius.monitoring.internal.socialindex.IndexResult;
import org.komenius.monitoring.internal.socialindex.Polarity;
import org.komenius.monitoring.internal.socialindex.SocialIndex;
import org.komenius.monitoring.internal.socialindex.Transformation;

class RecomputationTest {

    private final RecordJson json = new RecordJson();

    @Test
    void aRecordIsReadBackAndAgrees() throws IOException {
        byte[] file = json.write(record());
        RecordJson.Read read = json.read(file);
        assertThat(read.stated()).isEqualTo(read.actual()).isEqualTo(json.checksum(record()));
        Recomputation.Report report = Recomputation.of(read);
        assertThat(report.findings()).allMatch(Recomputation.Finding::agrees);
        assertThat(report.findings()).hasSize(6);
        assertThat(json.write(read.record())).isEqualTo(file);
    }

    @Test
    void whateverIsChangedShows() throws IOException {
        String file = new String(json.write(record()), StandardCharsets.UTF_8);
        String posts = file.replaceFirst("\"units\" : \\d+", "\"units\" : 99");
        String input = file.replace("\"12.5\"", "\"32.5\"");
        String size = file.replaceFirst("\"size\" : \"200\"", "\"size\" : \"400\"");
        for (String changed : List.of(posts, input, size)) {
            assertThat(changed).isNotEqualTo(file);
            RecordJson.Read read = json.read(changed.getBytes(StandardCharsets.UTF_8));
            assertThat(read.actual()).isNotEqualTo(read.stated());
            Recomputation.Report report = Recomputation.of(read);
            // Not by its checksum alone: whoever makes a new one is caught by the figures.
            assertThat(report.findings().subList(1, report.findings().size())).anyMatch(finding -> !finding.agrees());
        }
    }

    @Test
    void theCommandSaysSoWithItsExitStatus(@TempDir Path folder) throws IOException {
        Path good = Files.write(folder.resolve("good.json"), json.write(record()));
        Path bad = Files.writeString(
                folder.resolve("bad.json"), Files.readString(good).replaceFirst("\"units\" : \\d+", "\"units\" : 99"));
        Path none = Files.writeString(folder.resolve("none.json"), "{\"format\":\"other\"}");
        assertThat(run("--table", good.toString())).startsWith("0").contains("keine Abweichung", "Schule a\t");
        assertThat(run("--en", good.toString())).startsWith("0").contains("no difference");
        assertThat(run(bad.toString())).startsWith("1").contains("abweichend");
        assertThat(run(none.toString())).startsWith("2").contains("Nicht lesbar");
        assertThat(run()).startsWith("2");
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = new Recompute(new PrintStream(out, true, StandardCharsets.UTF_8)).run(List.of(arguments));
        return status + "\n" + out.toString(StandardCharsets.UTF_8);
    }

    private static AllocationRecord record() {
        List<IndexData.Unit> units = new ArrayList<>();
        Map<String, ObservedValue> poverty = new LinkedHashMap<>();
        Map<String, ObservedValue> language = new LinkedHashMap<>();
        String[] shares = {"12.5", "20", "41.3", "8"};
        for (int i = 0; i < 4; i++) {
            String id = "abcd".substring(i, i + 1);
            units.add(new IndexData.Unit(id, "Schule " + id));
            poverty.put(id, ObservedValue.of(new BigDecimal(shares[i])));
            language.put(
                    id,
                    i == 1 ? ObservedValue.missing(MissingKind.UNKNOWN_OR_SECRET) : ObservedValue.of(10L * i + i * i));
        }
        IndexData data = new IndexData(units, Map.of("poverty", poverty, "language", language));
        IndexDefinition definition = new IndexDefinition(
                List.of(
                        new IndexInput("poverty", "SGB II", "%", Polarity.BURDEN, Transformation.LOGIT, null),
                        new IndexInput("language", "Sprache", "%", Polarity.BURDEN, null, null)),
                IndexDefinition.Weighting.PRINCIPAL_COMPONENT,
                IndexDefinition.MissingRule.OTHER_INPUTS,
                null,
                IndexDefinition.Classes.quantiles(3));
        IndexReference reference = SocialIndex.calibrate(definition, data);
        IndexResult index = SocialIndex.calculate(definition, reference, data);
        List<School> schools = index.units().stream()
                .map(unit -> new School(
                        unit.unit().id(), unit.unit().title(), "GS", new BigDecimal("200"), unit.index(), null))
                .toList();
        AllocationPlan plan = new AllocationPlan(
                new BigDecimal("4.5"),
                new BigDecimal("0.25"),
                Method.SAINTE_LAGUE,
                NeedRule.linear("0.3", "0.5", "2"),
                List.of(Stratum.byNeed("gs", "Grundschulen", Set.of("GS", "GTS"), null, new BigDecimal("0.5"))),
                null);
        AllocationResult result = Allocation.of(plan, schools);
        return new AllocationRecord(
                AllocationRecord.FORMAT,
                "Schulsozialarbeit",
                "2026-11-23T08:00:00Z",
                "Komenius 0.1",
                new RecordedIndex(
                        definition,
                        reference,
                        null,
                        null,
                        RecordedValues.write(data),
                        Scale.INDEX,
                        List.of(),
                        null,
                        Map.of()),
                plan,
                schools,
                List.of(),
                Recording.result(index, Scale.INDEX, result));
    }
}
