package org.komenius.monitoring.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.OwnTables.View;
import org.komenius.monitoring.internal.query.DataTable;
import org.komenius.monitoring.internal.tabular.Cell;
import org.komenius.monitoring.internal.tabular.DryRun;
import org.komenius.monitoring.internal.tabular.KeptMapping;
import org.komenius.monitoring.internal.tabular.Mapping;
import org.komenius.monitoring.internal.tabular.NumberForm;
import org.komenius.monitoring.internal.tabular.Proposal;
import org.komenius.monitoring.internal.tabular.Proposer;
import org.komenius.monitoring.internal.tabular.TableDraft;
import org.komenius.monitoring.internal.tabular.TableRow;

/** Bodies of the assistant for tables of one's own. */
final class TableJson {

    private static final int SHOWN_ROWS = 40;
    private static final int SHOWN_COLUMNS = 60;
    private static final int SHOWN_CHARS = 120;

    private TableJson() {}

    /**
     * An upload in a list.
     *
     * @param kind {@code OFFICIAL} for what {@code POST imports?upload=} takes, {@code OWN} for what the assistant leads through
     * @param importId last import of it; null before the first
     */
    record Entry(
            String id,
            String fileName,
            long fileBytes,
            TableDraft.Kind kind,
            String importId,
            Instant created,
            Instant updated) {

        static Entry of(TableDraft draft) {
            return new Entry(
                    draft.id(),
                    draft.fileName(),
                    draft.fileBytes(),
                    draft.kind(),
                    draft.importId(),
                    draft.created(),
                    draft.updated());
        }
    }

    /** @param rows all of the table, blank ones left out */
    record TableView(
            String id,
            String fileName,
            long fileBytes,
            TableDraft.Kind kind,
            String importId,
            List<String> sheets,
            String sheet,
            String encoding,
            long rows,
            int columns,
            List<PreviewRow> preview,
            Mapping proposal,
            List<Proposal.Remark> remarks,
            Mapping mapping,
            Recognised recognised) {

        static TableView of(View view) {
            return new TableView(
                    view.draft().id(),
                    view.draft().fileName(),
                    view.draft().fileBytes(),
                    view.draft().kind(),
                    view.draft().importId(),
                    view.file().sheets(),
                    view.sheet(),
                    view.file().encoding(),
                    view.sample().rows(),
                    view.sample().columns(),
                    view.sample().beginning().stream()
                            .limit(SHOWN_ROWS)
                            .map(PreviewRow::of)
                            .toList(),
                    view.proposal().mapping(),
                    view.proposal().remarks(),
                    view.draft().mapping(),
                    view.recognised() == null
                            ? null
                            : new Recognised(
                                    view.recognised().id(), view.recognised().name(), view.applied()));
        }
    }

    /** A kept mapping that fits, laid on this file. */
    record Recognised(String id, String name, Mapping mapping) {}

    /** @param cells texts, cut at 120 characters; at most 60 */
    record PreviewRow(long row, List<String> cells) {

        static PreviewRow of(TableRow row) {
            return new PreviewRow(
                    row.number(),
                    row.cells().stream()
                            .limit(SHOWN_COLUMNS)
                            .map(PreviewRow::shown)
                            .toList());
        }

        private static String shown(Cell cell) {
            return cell.text().length() <= SHOWN_CHARS
                    ? cell.text()
                    : cell.text().substring(0, SHOWN_CHARS) + "…";
        }
    }

    /**
     * What the person chose against the proposal; each may be null.
     *
     * @param headerRows rows of the heading above {@code firstRow}
     */
    record ProposeRequest(@Size(max = 100) String sheet, Long firstRow, Integer headerRows, NumberForm numbers) {

        Proposer.Wishes wishes() {
            return new Proposer.Wishes(firstRow, headerRows, numbers);
        }
    }

    /** @param mappingId kept mapping that it goes back to; null for none */
    record MappingRequest(@NotNull Mapping mapping, @Size(max = 36) String mappingId) {}

    /**
     * @param mapping null for the one that is stored with the upload
     * @param keepAs name under which the mapping is kept for next year's file; null not to keep it
     * @param release whether to release the version at once, if its guard allows that; without it, if the caller may
     * @param openReason opens the data set as a published official table, and says why
     */
    record ImportRequest(
            Mapping mapping,
            @Size(max = 200) String keepAs,
            @Size(max = 400) String source,
            @Size(max = 100) String licence,
            Boolean release,
            String openReason) {}

    /** A kept mapping. */
    record MappingEntry(
            String id, String name, String title, String tableCode, int columns, Instant updated, String updatedBy) {

        static MappingEntry of(KeptMapping kept) {
            return new MappingEntry(
                    kept.id(),
                    kept.name(),
                    kept.mapping().title(),
                    kept.mapping().tableCode(),
                    kept.mapping().columns().size(),
                    kept.updated(),
                    kept.updatedBy());
        }
    }

    /** A kept mapping with all that it says. */
    record MappingView(String id, String name, Mapping mapping, Instant created, Instant updated, String updatedBy) {

        static MappingView of(KeptMapping kept) {
            return new MappingView(
                    kept.id(), kept.name(), kept.mapping(), kept.created(), kept.updated(), kept.updatedBy());
        }
    }

    record RenameRequest(@NotNull @Size(min = 1, max = 200) String name) {}

    /** What a dry run found; nothing has been stored. */
    record CheckAnswer(
            long rows,
            long facts,
            List<FactJson> first,
            List<ProblemEntry> problems,
            Map<String, Long> unknownRegions,
            Map<String, Long> kinds,
            List<SkippedJson> skipped,
            List<String> periods,
            boolean complete) {

        static CheckAnswer of(DryRun run) {
            return new CheckAnswer(
                    run.rows(),
                    run.facts(),
                    run.first().stream().map(FactJson::of).toList(),
                    run.problems().stream().map(ProblemEntry::of).toList(),
                    run.unknownRegions(),
                    run.kinds(),
                    run.skipped().entrySet().stream()
                            .map(entry -> new SkippedJson(
                                    entry.getKey(),
                                    entry.getValue().explanation(),
                                    entry.getValue().rows(),
                                    entry.getValue().firstRow()))
                            .toList(),
                    run.periods(),
                    run.complete());
        }
    }

    record FactJson(
            long row,
            String period,
            String measure,
            String unit,
            List<DryRun.Member> members,
            DataJson.ValueJson value) {

        static FactJson of(DryRun.Fact fact) {
            return new FactJson(
                    fact.row(),
                    fact.period(),
                    fact.measure(),
                    fact.unit(),
                    fact.members(),
                    DataJson.ValueJson.of(new DataTable.Cell(fact.value(), false)));
        }
    }

    record SkippedJson(String reason, LocalizedText explanation, long rows, long firstRow) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProblemEntry(
            String code, LocalizedText message, LocalizedText advice, Long row, Integer column, String field) {

        static ProblemEntry of(Problem problem) {
            Location at = problem.location();
            return new ProblemEntry(
                    problem.code().value(),
                    problem.message(),
                    problem.advice(),
                    at == null ? null : at.row(),
                    at == null ? null : at.column(),
                    at == null ? null : at.field());
        }
    }
}
