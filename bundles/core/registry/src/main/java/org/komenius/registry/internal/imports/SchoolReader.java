package org.komenius.registry.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.komenius.registry.internal.institution.ImportedInstitution;

/** Reads one format of school directories. Pure: knows nothing of what is stored. */
interface SchoolReader {

    /**
     * @param notes is told what was left out or guessed
     * @return number of lines read
     * @throws org.komenius.model.problem.ProblemException at the first line that is not right
     */
    long read(InputStream in, Consumer<ImportedInstitution> sink, Notes notes) throws IOException;
}
