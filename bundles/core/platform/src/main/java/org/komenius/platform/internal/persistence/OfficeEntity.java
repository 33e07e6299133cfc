package org.komenius.platform.internal.persistence;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.internal.office.OfficeDraft;
import org.komenius.platform.internal.office.OfficeEntry;

@Entity
@Table(name = "PLT_OFFICE")
class OfficeEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "TITLE_DE")
    private String titleGerman;

    @Column(name = "TITLE_EN")
    private String titleEnglish;

    @Column(name = "EMAIL")
    private String email;

    @Column(name = "POSITION_NR")
    private int position;

    @Version
    @Column(name = "ROW_VERSION")
    private long version;

    protected OfficeEntity() {}

    OfficeEntity(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    void apply(OfficeDraft draft) {
        titleGerman = draft.title().german();
        titleEnglish = draft.title().english();
        email = draft.email();
        position = draft.order();
    }

    OfficeEntry toEntry(long members) {
        return new OfficeEntry(id, LocalizedText.of(titleGerman, titleEnglish), email, position, members, version);
    }
}
