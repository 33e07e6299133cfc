package org.komenius.platform.internal.persistence;

import java.util.HashSet;
import java.util.Set;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.internal.user.Role;

@Entity
@Table(name = "PLT_ROLE")
class RoleEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "TITLE_DE")
    private String titleGerman;

    @Column(name = "TITLE_EN")
    private String titleEnglish;

    @Column(name = "BUILT_IN")
    private boolean builtIn;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "PLT_ROLE_PERMISSION", joinColumns = @JoinColumn(name = "ROLE_ID"))
    @Column(name = "PERMISSION_ID")
    private Set<String> permissions = new HashSet<>();

    @Version
    @Column(name = "ROW_VERSION")
    private long version;

    protected RoleEntity() {}

    RoleEntity(String id) {
        this.id = id;
    }

    void apply(LocalizedText title, Set<String> newPermissions) {
        titleGerman = title.german();
        titleEnglish = title.english();
        permissions.retainAll(newPermissions);
        permissions.addAll(newPermissions);
    }

    void grant(String permission) {
        permissions.add(permission);
    }

    Set<String> permissions() {
        return permissions;
    }

    Role toRole() {
        return new Role(id, LocalizedText.of(titleGerman, titleEnglish), permissions, builtIn, version);
    }
}
