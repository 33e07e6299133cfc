package org.komenius.monitoring.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.DisclosureDoor;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.internal.door.Door;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.protection.Memory;
import org.komenius.registry.Region;
import org.komenius.registry.RegionChange;
import org.komenius.registry.Regions;
import org.komenius.spi.files.FileStore;
import org.komenius.spi.files.StoredFile;
import org.komenius.spi.jobs.JobContext;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.JobState;
import org.komenius.spi.jobs.JobWork;
import org.komenius.spi.jobs.Jobs;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;

/** The platform's services as far as this module's tests need them. */
final class Fakes {

    private Fakes() {}

    static CurrentCaller caller(String... permissions) {
        return new CurrentCaller() {
            @Override
            public Caller get() {
                return new Caller(Caller.Kind.USER, "u1", "Erika Muster", Set.of(permissions));
            }

            @Override
            public void runAs(Caller other, Runnable work) {
                work.run();
            }
        };
    }

    /** Looks as Erika Muster, who has neither role nor office. */
    static Viewers viewers(String... permissions) {
        return new Viewers(caller(permissions), id -> Optional.empty());
    }

    static FolderConfiguration folder(Path inbox) {
        return new FolderConfiguration() {
            @Override
            public String title() {
                return "Eingang";
            }

            @Override
            public String path() {
                return inbox.toAbsolutePath().toString();
            }

            @Override
            public String pattern() {
                return "*.csv";
            }

            @Override
            public String source() {
                return "";
            }

            @Override
            public String openReason() {
                return "";
            }

            @Override
            public boolean release() {
                return false;
            }

            @Override
            public int seconds() {
                return 1;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return FolderConfiguration.class;
            }
        };
    }

    /** Lets every version pass. */
    static ImportFollowUp noFollowUp() {
        return (candidate, goOn) -> new ImportFollowUp.Seen() {
            @Override
            public boolean mayRelease() {
                return true;
            }

            @Override
            public void entered(org.komenius.monitoring.internal.persistence.CatalogueStore.Entered entered) {
                // Nothing was looked at.
            }
        };
    }

    static MonitoringConfiguration configuration() {
        return new MonitoringConfiguration() {
            @Override
            public String publicAddress() {
                return "";
            }

            @Override
            public String contributorId() {
                return "";
            }

            @Override
            public String contactEmail() {
                return "";
            }

            @Override
            public String catalogueLicence() {
                return "cc0-1.0";
            }

            @Override
            public long maxImportBytes() {
                return 10_000_000;
            }

            @Override
            public int maxArchiveEntries() {
                return 20;
            }

            @Override
            public int maxArchiveRatio() {
                return 250;
            }

            @Override
            public int maxCells() {
                return 10_000;
            }

            @Override
            public int keptAnswerMegabytes() {
                return 1;
            }

            @Override
            public String defaultSource() {
                return "Amt";
            }

            @Override
            public String defaultLicence() {
                return "dl-de/by-2-0";
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return MonitoringConfiguration.class;
            }
        };
    }

    /** Runs work at once; the work's failure is kept in the job. */
    static final class ImmediateJobs implements Jobs {

        final Map<String, JobInfo> all = new TreeMap<>();
        boolean cancelNext;

        @Override
        public JobInfo submit(String module, String type, LocalizedText title, JobWork work) {
            String id = "job" + all.size();
            boolean cancelled = cancelNext;
            JobContext context = new JobContext() {
                @Override
                public String jobId() {
                    return id;
                }

                @Override
                public void progress(long done, long total) {
                    // Nobody watches.
                }

                @Override
                public void message(LocalizedText message) {
                    // Nobody reads.
                }

                @Override
                public boolean isCancelled() {
                    return cancelled;
                }
            };
            JobState state = JobState.SUCCEEDED;
            String result = null;
            try {
                result = work.run(context);
            } catch (Exception e) {
                state = JobState.FAILED;
            }
            Instant now = Instant.now();
            JobInfo info =
                    new JobInfo(id, module, type, title, state, 0, -1, null, result, null, "u1", "E", now, now, now);
            all.put(id, info);
            return info;
        }

        @Override
        public Optional<JobInfo> find(String id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public List<JobInfo> recent(String module, int limit) {
            return List.copyOf(all.values());
        }

        @Override
        public boolean cancel(String id) {
            return false;
        }
    }

    /** Content-addressed files in a folder. */
    static final class FolderFiles implements FileStore {

        private final Path folder;

        FolderFiles(Path folder) throws IOException {
            this.folder = Files.createDirectories(folder);
        }

        @Override
        public StoredFile store(InputStream in, long maxBytes) throws IOException {
            Path file = Files.createTempFile(folder, "upload", ".tmp");
            Files.write(file, in.readAllBytes());
            return adopt(file);
        }

        @Override
        public StoredFile adopt(Path finished) throws IOException {
            byte[] content = Files.readAllBytes(finished);
            try {
                String sha = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
                Files.move(finished, folder.resolve(sha), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                return new StoredFile(sha, content.length, true);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public InputStream open(String sha256) throws IOException {
            return Files.newInputStream(path(sha256));
        }

        @Override
        public Path path(String sha256) throws IOException {
            if (!contains(sha256)) {
                throw new NoSuchFileException(sha256);
            }
            return folder.resolve(sha256);
        }

        @Override
        public boolean contains(String sha256) {
            return Files.exists(folder.resolve(sha256));
        }

        @Override
        public Path workFolder(String purpose) throws IOException {
            return Files.createTempDirectory(folder, purpose);
        }

        List<String> names() throws IOException {
            try (var files = Files.list(folder)) {
                return new ArrayList<>(
                        files.map(file -> file.getFileName().toString()).toList());
            }
        }
    }

    /** The real door with its memory in a list, and guards that are switched here. */
    static class Guarding implements DisclosureDoor {

        private final Set<String> open = new java.util.HashSet<>();
        private final Door door = new Door(new Memory(), source -> new byte[32], java.time.Clock.systemUTC());

        @Override
        public boolean isGuarded(String source) {
            return open.stream().noneMatch(prefix -> source.equals(prefix) || source.startsWith(prefix + "/"));
        }

        @Override
        public void switchGuard(String source, boolean guarded, String reason) {
            if (guarded) {
                open.remove(source);
            } else {
                open.add(source);
            }
        }

        @Override
        public ConfidentialityPolicy policy(String source) {
            return ConfidentialityPolicy.COUNTS;
        }

        @Override
        public ReleasedTable release(ReleaseRequest request) {
            return door.release(request, policy(request.source()), new Door.Visitor("u1", "Erika Muster"));
        }

        @Override
        public ReleasedTable releaseTellingChanges(ReleaseRequest request, String reason) {
            return door.release(request, policy(request.source()), new Door.Visitor("u1", "Erika Muster"), reason);
        }

        @Override
        public void requireMayTellChanges(String reason) {
            // Here everybody may.
        }

        @Override
        public Optional<ReleasedTable.InformationLoss> loss(ReleaseRequest request) {
            return door.loss(request, policy(request.source()));
        }

        @Override
        public boolean wouldPass(ReleaseRequest request) {
            return door.wouldPass(request, policy(request.source()));
        }

        @Override
        public ReleasedTable preview(ReleaseRequest request) {
            return door.preview(request, policy(request.source()));
        }
    }

    /** A registry in which nothing is known. */
    static final class NoRegions implements Regions {
        @Override
        public Optional<Region> find(RegionKey key, LocalDate on) {
            return Optional.empty();
        }

        @Override
        public boolean exists(RegionKey key) {
            return false;
        }

        @Override
        public List<Region> history(RegionKey key) {
            return List.of();
        }

        @Override
        public List<Region> children(RegionKey parent, LocalDate on) {
            return List.of();
        }

        @Override
        public List<Region> all(RegionLevel level, LocalDate on) {
            return List.of();
        }

        @Override
        public List<RegionChange> successors(RegionKey key) {
            return List.of();
        }

        @Override
        public Set<RegionKey> withBoundary(Set<RegionKey> keys, LocalDate on) {
            return Set.of();
        }
    }
}
