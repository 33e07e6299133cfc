package org.komenius.platform.internal.persistence;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** One setting that admins change in the browser, as JSON. */
@Entity
@Table(name = "PLT_SETTING")
class SettingEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Lob
    @Column(name = "CONTENT")
    private String content;

    protected SettingEntity() {}

    SettingEntity(String id) {
        this.id = id;
    }

    String content() {
        return content;
    }

    void content(String json) {
        content = json;
    }
}
