package org.komenius.platform.internal.persistence;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A permission whose default roles were given once. */
@Entity
@Table(name = "PLT_SEEN_PERMISSION")
class SeenPermissionEntity {

    @Id
    @Column(name = "PERMISSION_ID")
    private String permission;

    protected SeenPermissionEntity() {}

    SeenPermissionEntity(String permission) {
        this.permission = permission;
    }
}
