package org.komenius.platform.internal.persistence;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.komenius.platform.internal.setup.OneTimeSecret;

@Entity
@Table(name = "PLT_ONE_TIME_SECRET")
class OneTimeSecretEntity {

    @Id
    @Column(name = "ID")
    private String hash;

    @Column(name = "PURPOSE")
    private String purpose;

    @Column(name = "USER_ID")
    private String userId;

    @Convert(converter = InstantMillis.class)
    @Column(name = "EXPIRES_MS")
    private Instant expires;

    protected OneTimeSecretEntity() {}

    OneTimeSecretEntity(OneTimeSecret secret) {
        hash = secret.hash();
        purpose = secret.purpose().name();
        userId = secret.userId();
        expires = secret.expires();
    }

    OneTimeSecret toSecret() {
        return new OneTimeSecret(hash, OneTimeSecret.Purpose.valueOf(purpose), userId, expires);
    }
}
