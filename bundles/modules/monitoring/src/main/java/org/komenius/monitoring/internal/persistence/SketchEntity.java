package org.komenius.monitoring.internal.persistence;

import java.nio.ByteBuffer;
import java.util.Base64;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.komenius.monitoring.internal.quality.FactSketch;

/** The sketch of a data set's newest version. */
@Entity
@Table(name = "MON_SKETCH")
class SketchEntity {

    @Id
    @Column(name = "DATASET_ID")
    private String datasetId;

    @Column(name = "VERSION_NO")
    private int version;

    @Column(name = "FACTS")
    private long facts;

    @Column(name = "EXACT_HASH")
    private String exact;

    @Column(name = "SKETCH_LEVEL")
    private int level;

    /** Big-endian longs in Base64. */
    @Lob
    @Column(name = "HASHES")
    private String hashes;

    protected SketchEntity() {}

    SketchEntity(String datasetId) {
        this.datasetId = datasetId;
    }

    void change(int newVersion, FactSketch sketch) {
        version = newVersion;
        facts = sketch.facts();
        exact = sketch.exact();
        level = sketch.level();
        ByteBuffer bytes = ByteBuffer.allocate(sketch.hashes().length * Long.BYTES);
        bytes.asLongBuffer().put(sketch.hashes());
        hashes = Base64.getEncoder().encodeToString(bytes.array());
    }

    String datasetId() {
        return datasetId;
    }

    int version() {
        return version;
    }

    FactSketch toSketch() {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(hashes));
        long[] values = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(values);
        return new FactSketch(facts, exact, level, values);
    }
}
