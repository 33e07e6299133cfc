package org.komenius.platform.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class DepartedRecordsTest {

    private static final int COLLECTIONS = 50;

    /** Public, since it is called from another class loader than its own. */
    public record Planted(Planted inner) {}

    @Test
    void a_record_whose_bundle_left_is_collected() throws Exception {
        WeakReference<ClassLoader> departed = new WeakReference<>(linkInLoaderOfItsOwn());
        DepartedRecords.letGo();
        assertThat(isCollected(departed)).isTrue();
    }

    private static ClassLoader linkInLoaderOfItsOwn() throws Exception {
        Class<?> planted = new Departing().own(Planted.class.getName());
        Object one = planted.getConstructors()[0].newInstance((Object) null);
        Object two = planted.getConstructors()[0].newInstance((Object) null);
        assertThat(one.equals(two)).isTrue();
        assertThat(one.hashCode()).isEqualTo(two.hashCode());
        assertThat(planted.getClassLoader()).isInstanceOf(Departing.class);
        return planted.getClassLoader();
    }

    private static boolean isCollected(WeakReference<?> reference) {
        for (int round = 0; round < COLLECTIONS && reference.get() != null; round++) {
            System.gc();
        }
        return reference.get() == null;
    }

    private static final class Departing extends ClassLoader {

        Departing() {
            super(DepartedRecordsTest.class.getClassLoader());
        }

        Class<?> own(String name) throws IOException {
            try (InputStream code = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
