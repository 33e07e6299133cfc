package org.komenius.pathways.internal.rest;

import javax.validation.constraints.Min;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;

/** What editors send. */
final class EditorJson {

    private static final int FILE_NAME_LENGTH = 200;

    private EditorJson() {}

    /** @param template id of a shipped network; null for an empty one */
    record NewNetwork(
            @Size(max = 60) String template,
            @NotBlank @Size(max = 60) String id,
            @NotBlank @Size(max = 200) String title) {}

    /** @param basedOn number of the version to begin with */
    record NewDraft(@NotNull @Min(1) Integer basedOn) {}

    /** @param comment null where nothing is to be said */
    record Comment(@Size(max = 2000) String comment) {}

    /** Where an imported network is from, for the audit log. */
    static String origin(String fileName) {
        if (fileName == null || fileName.isBlank()) {
            return "file";
        }
        String name = fileName.replaceAll("[\\p{Cntrl}]", "").strip();
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return "file " + (name.length() > FILE_NAME_LENGTH ? name.substring(0, FILE_NAME_LENGTH) : name);
    }
}
