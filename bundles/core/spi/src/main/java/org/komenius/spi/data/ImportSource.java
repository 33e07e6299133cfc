package org.komenius.spi.data;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** The file to import, already taken out of its archive and bounded in size. */
@ProviderType
public interface ImportSource {

    /** Name of the file, or of the archive's entry; without folders. */
    String fileName();

    /** Edition that whoever uploaded it named, {@code de} or {@code en}; null to find out from the content. */
    String language();

    /** A new stream from the beginning; may be asked for several times. */
    InputStream open() throws IOException;
}
