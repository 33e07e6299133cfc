package org.komenius.platform.internal.persistence;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A module whose demo data has been loaded. */
@Entity
@Table(name = "PLT_DEMO_LOAD")
class DemoLoadEntity {

    @Id
    @Column(name = "MODULE_ID")
    private String module;

    @Column(name = "SEED")
    private long seed;

    @Convert(converter = InstantMillis.class)
    @Column(name = "LOADED_MS")
    private Instant loaded;

    protected DemoLoadEntity() {}

    DemoLoadEntity(String module, long seed, Instant loaded) {
        this.module = module;
        this.seed = seed;
        this.loaded = loaded;
    }
}
