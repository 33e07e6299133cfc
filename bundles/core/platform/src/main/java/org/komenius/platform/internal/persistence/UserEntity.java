package org.komenius.platform.internal.persistence;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.platform.internal.user.User;
import org.komenius.platform.internal.user.UserDraft;

@Entity
@Table(name = "PLT_USER")
class UserEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "USER_NAME")
    private String userName;

    @Column(name = "NAME_KEY")
    private String nameKey;

    @Column(name = "DISPLAY_NAME")
    private String displayName;

    @Column(name = "EMAIL")
    private String email;

    @Column(name = "LANGUAGE_TAG")
    private String language;

    @Column(name = "ENABLED")
    private boolean enabled;

    @Column(name = "PASSWORD_HASH")
    private String passwordHash;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CREATED_MS")
    private Instant created;

    @Convert(converter = InstantMillis.class)
    @Column(name = "LAST_SIGN_IN_MS")
    private Instant lastSignIn;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "PLT_USER_ROLE", joinColumns = @JoinColumn(name = "USER_ID"))
    @Column(name = "ROLE_ID")
    private Set<String> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "PLT_USER_OFFICE", joinColumns = @JoinColumn(name = "USER_ID"))
    @Column(name = "OFFICE_ID")
    private Set<String> offices = new HashSet<>();

    @Version
    @Column(name = "ROW_VERSION")
    private long version;

    protected UserEntity() {}

    UserEntity(String id, Instant created) {
        this.id = id;
        this.created = created;
    }

    static String key(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }

    void apply(UserDraft draft) {
        userName = draft.userName();
        nameKey = key(draft.userName());
        displayName = draft.displayName();
        email = draft.email();
        language = draft.language();
        enabled = draft.enabled();
        roles.retainAll(draft.roles());
        roles.addAll(draft.roles());
        offices.retainAll(draft.offices());
        offices.addAll(draft.offices());
    }

    void passwordHash(String hash) {
        passwordHash = hash;
    }

    String passwordHash() {
        return passwordHash;
    }

    User toUser() {
        return new User(id, userName, displayName, email, roles, offices, language, enabled, lastSignIn, version);
    }
}
