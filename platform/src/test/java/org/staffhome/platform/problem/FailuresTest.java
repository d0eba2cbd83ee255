package org.staffhome.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.staffhome.testkit.ServiceTestResource;

/** What a failure of the database means to the caller. */
class FailuresTest {

    @Test
    void aPoolThatHasNoConnectionInTimeMeansBusyAndNotBroken() throws Exception {
        ServiceTestResource surroundings = new ServiceTestResource();
        surroundings.init(Map.of("context", "sample"));
        Map<String, String> database = surroundings.start();
        AgroalDataSourceConfigurationSupplier one = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .acquisitionTimeout(Duration.ofMillis(100))
                        .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl(database.get("quarkus.datasource.jdbc.url"))
                                        .principal(new NamePrincipal(database.get("quarkus.datasource.username")))
                                        .credential(new SimplePassword(database.get("quarkus.datasource.password")))));
        try (AgroalDataSource pool = AgroalDataSource.from(one);
                Connection held = pool.getConnection()) {
            SQLException refusal = catchThrowableOfType(SQLException.class, pool::getConnection);
            assertThat(held.isClosed()).isFalse();
            assertThat(Failures.recognise(new IllegalStateException(refusal))).contains(CommonProblem.OVERLOADED);
        }
    }
}
