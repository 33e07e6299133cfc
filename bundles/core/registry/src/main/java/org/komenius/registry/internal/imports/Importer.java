package org.komenius.registry.internal.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.registry.internal.Sha256;
import org.komenius.registry.internal.institution.ImportedInstitution;
import org.komenius.registry.internal.persistence.BoundaryStore;
import org.komenius.registry.internal.persistence.ImportStore;
import org.komenius.registry.internal.persistence.InstitutionStore;

/**
 * Imports one file, all of it or nothing, and keeps the report with it. Reads the whole file before it writes, so a faulty row costs
 * no transaction.
 */
final class Importer {

    /** How an import tells where it is; may end it by an exception. */
    @FunctionalInterface
    interface Progress {
        void at(long done, long total);
    }

    /**
     * What to import.
     *
     * @param fileSha SHA-256 of the file
     * @param sizeBytes length of the file
     * @param validFrom first day of the boundaries; null if they have always been so. Schools tell their own time.
     * @param source line that has to be shown with maps; null to take what the file says
     * @param by name of whoever imports it
     */
    record Order(
            ImportFormat format,
            String fileName,
            String fileSha,
            long sizeBytes,
            LocalDate validFrom,
            String source,
            String by) {}

    private final BoundaryStore boundaries;
    private final InstitutionStore institutions;
    private final ImportStore imports;

    Importer(BoundaryStore boundaries, InstitutionStore institutions, ImportStore imports) {
        this.boundaries = boundaries;
        this.institutions = institutions;
        this.imports = imports;
    }

    ImportReport run(Order order, InputStream content, Progress progress) throws IOException {
        try (InputStream in = new Watched(new BufferedInputStream(content, 1 << 16), order.sizeBytes(), progress)) {
            return switch (order.format()) {
                case BOUNDARIES -> boundaries(order, in);
                case SCHOOLS_NRW -> schools(order, in, new NrwSchoolReader());
                case SCHOOLS_JEDESCHULE -> schools(order, in, new JedeschuleReader());
            };
        }
    }

    private ImportReport boundaries(Order order, InputStream in) throws IOException {
        ReportBuilder read = new ReportBuilder();
        BoundaryReader.Result result = new BoundaryReader().read(in, read, row -> {});
        String source = order.source() != null ? order.source() : result.source();
        return store(
                order,
                read,
                result.rows(),
                report -> boundaries.store(
                        result.boundaries(), order.validFrom(), source, (boundary, outcome, regionCreated) -> {
                            switch (outcome) {
                                case CREATED -> report.created();
                                case UPDATED -> report.updated();
                                case UNCHANGED -> report.unchanged();
                            }
                            if (regionCreated) {
                                report.count("regionsCreated");
                            }
                        }));
    }

    private ImportReport schools(Order order, InputStream in, SchoolReader reader) throws IOException {
        ReportBuilder read = new ReportBuilder();
        KreisFinder kreise = new KreisFinder(boundaries.find(RegionLevel.KREIS, null, LocalDate.now()));
        List<ImportedInstitution> schools = new ArrayList<>();
        long rows = reader.read(in, school -> schools.add(located(school, kreise, read)), read);
        return store(
                order,
                read,
                rows,
                report -> institutions.importAll(schools, (school, outcome) -> {
                    switch (outcome) {
                        case CREATED -> report.created();
                        case UPDATED -> report.updated();
                        case UNCHANGED -> report.unchanged();
                        case MERGED_AWAY -> report.skipped(
                                school.row(),
                                "merged-away",
                                "„" + school.facts().name() + "“ ist in einer anderen Einrichtung aufgegangen.",
                                "\"" + school.facts().name() + "\" has been merged into another institution.");
                    }
                }));
    }

    /** A school whose file does not say where it lies gets the Kreis around its coordinates. */
    private static ImportedInstitution located(ImportedInstitution school, KreisFinder kreise, ReportBuilder report) {
        if (school.facts().region() != null) {
            return school;
        }
        Optional<RegionKey> kreis = school.facts().coordinates() == null
                ? Optional.empty()
                : kreise.find(school.facts().coordinates());
        if (kreis.isEmpty()) {
            report.count("withoutRegion");
            return school;
        }
        report.count("regionByCoordinates");
        return new ImportedInstitution(
                school.row(),
                school.identity(),
                school.facts().withRegion(kreis.get()),
                Sha256.of(school.rowSha() + "@" + kreis.get()));
    }

    private ImportReport store(
            Order order, ReportBuilder read, long rows, java.util.function.Consumer<ReportBuilder> work) {
        boolean repeated =
                imports.findSame(order.format().id(), order.fileSha()).isPresent();
        return imports.inOneTransaction(() -> {
            ReportBuilder report = read.copy(); // the transaction may run again and would count twice
            work.accept(report);
            ImportReport done = report.build(order.format().id(), order.fileName(), repeated, rows);
            imports.save(order.format().id(), order.fileName(), order.fileSha(), order.by(), ReportJson.write(done));
            return done;
        });
    }

    /** Tells how far the file has been read, at most once per 64 kilobytes. */
    private static final class Watched extends FilterInputStream {

        private static final long STEP = 1 << 16;

        private final long total;
        private final Progress progress;
        private long read;
        private long told = -STEP;

        Watched(InputStream in, long total, Progress progress) {
            super(in);
            this.total = total;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(long bytes) {
            read += bytes;
            if (read - told >= STEP) {
                told = read;
                progress.at(read, total);
            }
        }
    }
}
