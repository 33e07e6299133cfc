package org.komenius.disclosure.internal.persistence;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.disclosure.internal.door.SourcePolicy;

/** How one source is protected, see {@link SourcePolicy}. */
@Entity
@Table(name = "DSC_POLICY")
class PolicyEntity {

    /** Reason of an entry that nobody has asked for: it keeps the source's secret and has no say in its policy. */
    static final String SECRET_ONLY = "default";

    @Id
    @Column(name = "SOURCE_ID")
    private String source;

    @Column(name = "GUARDED")
    private int guarded;

    @Lob
    @Column(name = "POLICY")
    private String policy;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "KEY_SECRET")
    private String secret;

    @Convert(converter = InstantMillis.class)
    @Column(name = "CHANGED_MS")
    private Instant changed;

    @Column(name = "CHANGED_BY")
    private String changedBy;

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected PolicyEntity() {}

    PolicyEntity(String source, String secret) {
        this.source = source;
        this.secret = secret;
    }

    void change(boolean isGuarded, String policyJson, String why, Instant now, String by) {
        this.guarded = isGuarded ? 1 : 0;
        this.policy = policyJson;
        this.reason = why;
        this.changed = now;
        this.changedBy = by;
    }

    long rowVersion() {
        return rowVersion;
    }

    boolean isSecretOnly() {
        return SECRET_ONLY.equals(reason) && "system".equals(changedBy);
    }

    String secret() {
        return secret;
    }

    SourcePolicy toPolicy() {
        return new SourcePolicy(source, guarded == 1, PolicyJson.read(policy), reason, changed, changedBy, rowVersion);
    }
}
