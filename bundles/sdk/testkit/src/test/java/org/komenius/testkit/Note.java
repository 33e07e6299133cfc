package org.komenius.testkit;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

@Entity
@Table(name = "TST_NOTE")
class Note {

    @Id
    private String id;

    private String content;

    @Version
    @Column(name = "ROW_VERSION")
    private long version;

    protected Note() {}

    Note(String id, String content) {
        this.id = id;
        this.content = content;
    }

    String content() {
        return content;
    }
}
