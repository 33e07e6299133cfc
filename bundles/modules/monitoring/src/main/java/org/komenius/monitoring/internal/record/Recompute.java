package org.komenius.monitoring.internal.record;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.komenius.monitoring.internal.allocation.AllocationResult;

/**
 * The command {@code bin/recompute}: reads a record, calculates it again and says whether it agrees. Needs Java and this bundle, no running
 * platform and no network.
 *
 * <p>Ends with 0 if everything agrees, 1 if something differs, 2 if the file cannot be read.
 */
public final class Recompute {

    private static final long LARGEST_FILE = 200_000_000;

    private final PrintStream out;

    Recompute(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(new Recompute(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        List<String> rest = new ArrayList<>(arguments);
        String language = rest.remove("--en") ? "en" : "de";
        boolean table = rest.remove("--table");
        if (rest.size() != 1) {
            out.println("recompute [--en] [--table] FILE");
            return 2;
        }
        RecordJson.Read read;
        try {
            Path file = Path.of(rest.get(0));
            if (Files.size(file) > LARGEST_FILE) {
                throw new IOException("more than " + LARGEST_FILE + " bytes");
            }
            read = new RecordJson().read(Files.readAllBytes(file));
        } catch (IOException | RuntimeException e) {
            out.println((language.equals("de") ? "Nicht lesbar: " : "Cannot be read: ") + e.getMessage());
            return 2;
        }
        out.println(read.record().title() + " (" + read.record().createdAt() + ")");
        Recomputation.Report report = Recomputation.of(read);
        report.findings()
                .forEach(finding -> out.println((finding.agrees() ? "  ok  " : "  !!  ")
                        + finding.text().in(language)));
        if (table && report.result() != null) {
            print(report.result());
        }
        return report.agrees() ? 0 : 1;
    }

    private void print(AllocationResult result) {
        for (AllocationResult.SchoolResult school : result.schools()) {
            out.println(String.join(
                    "\t",
                    school.school().id(),
                    school.school().title(),
                    school.need().toPlainString(),
                    school.posts().toPlainString()));
        }
    }
}
