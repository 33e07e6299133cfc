package org.komenius.model.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.komenius.model.contact.Contact;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.contact.PostalAddress;
import org.komenius.model.education.IscedLevel;
import org.komenius.model.money.Money;
import org.komenius.model.reference.Reference;
import org.komenius.model.time.Validity;

class InstitutionTest {

    @Test
    void theKeyIsReadAsItIsWritten() {
        InstitutionId id = InstitutionId.random();
        assertThat(InstitutionId.parse(id.toString())).isEqualTo(id);
    }

    @Test
    void aliasesNeedSchemeAndValue() {
        assertThatThrownBy(() -> new DatedAlias("rp.schulnummer", " ", Validity.ALWAYS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void kindsLeadThroughStages() {
        assertThat(InstitutionKind.GRUNDSCHULE.levels()).containsExactly(IscedLevel.PRIMARY);
        assertThat(InstitutionKind.VOLKSHOCHSCHULE.levels()).isEmpty();
        assertThat(IscedLevel.ofCode(3)).isEqualTo(IscedLevel.UPPER_SECONDARY);
        assertThatThrownBy(() -> IscedLevel.ofCode(9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void impossiblePlacesAndContactsAreRefused() {
        assertThatThrownBy(() -> new Coordinates(91, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Coordinates(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PostalAddress("Weg 1", "5347", "Ort"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Contact(null, null, "javascript:alert(1)"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moneyIsExact() {
        assertThat(Money.ofEuros(new BigDecimal("0.10")).plus(Money.ofEuros(new BigDecimal("0.20"))))
                .isEqualTo(new Money(30));
        assertThatThrownBy(() -> Money.ofEuros(new BigDecimal("0.001"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void referencesAreReadAsTheyAreWritten() {
        Reference reference = new Reference("registry", "institution", "a:b");
        assertThat(Reference.parse(reference.toString())).isEqualTo(reference);
        assertThatThrownBy(() -> Reference.parse("registry:institution:")).isInstanceOf(IllegalArgumentException.class);
    }
}
