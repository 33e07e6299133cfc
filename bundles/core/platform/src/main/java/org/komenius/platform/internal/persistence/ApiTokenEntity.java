package org.komenius.platform.internal.persistence;

import java.time.Instant;
import java.util.HashSet;
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
import org.komenius.platform.internal.token.ApiToken;

@Entity
@Table(name = "PLT_TOKEN")
class ApiTokenEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "TOKEN_NAME")
    private String name;

    @Column(name = "SECRET_HASH")
    private String secretHash;

    @Column(name = "PREFIX")
    private String prefix;

    @Column(name = "OWNER_ID")
    private String ownerId;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CREATED_MS")
    private Instant created;

    @Convert(converter = InstantMillis.class)
    @Column(name = "EXPIRES_MS")
    private Instant expires;

    @Convert(converter = InstantMillis.class)
    @Column(name = "LAST_USED_MS")
    private Instant lastUsed;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "PLT_TOKEN_SCOPE", joinColumns = @JoinColumn(name = "TOKEN_ID"))
    @Column(name = "PERMISSION_ID")
    private Set<String> scopes = new HashSet<>();

    protected ApiTokenEntity() {}

    ApiTokenEntity(ApiToken token, String secretHash) {
        id = token.id();
        name = token.name();
        this.secretHash = secretHash;
        prefix = token.prefix();
        ownerId = token.ownerId();
        created = token.created();
        expires = token.expires();
        scopes.addAll(token.scopes());
    }

    ApiToken toToken() {
        return new ApiToken(id, name, prefix, ownerId, scopes, created, expires, lastUsed);
    }
}
