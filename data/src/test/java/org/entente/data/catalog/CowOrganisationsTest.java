package org.entente.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.core.union.UnionId;
import org.junit.jupiter.api.Test;

class CowOrganisationsTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void eachIsAUnionOfTheCatalogue() {
        assertThat(CowOrganisations.codes())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(CowOrganisations.unions(code))
                        .isNotEmpty()
                        .allSatisfy(union ->
                                assertThat(CATALOGUE.findUnion(union.code())).isPresent()));
    }

    @Test
    void theCodesOfCowAreNotThoseOfTheCatalogue() {
        assertThat(CowOrganisations.unions("EAEC")).containsExactly(UnionId.of("EURASEC"));
        assertThat(CowOrganisations.unions("CAEC"))
                .as("the Central American Energy Commission")
                .isEmpty();
    }
}
