package org.staffhome.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MachineTest {

    private static final long GIB = 1L << 30;

    @Test
    void lessThanThreeGigabytesAreToldInOneLine() {
        assertThatThrownBy(() -> Machine.requireMemory(OptionalLong.of(5 * GIB / 2), 0))
                .isInstanceOf(LocalException.class)
                .hasMessage("Only 2.5 GB of memory are free; the suite needs 3 GB.");
    }

    @Test
    void whatTheSuiteUsesItselfCountsAsFree() {
        assertThatCode(() -> Machine.requireMemory(OptionalLong.of(2 * GIB), GIB))
                .doesNotThrowAnyException();
    }

    @Test
    void aMachineThatDoesNotSayIsTrusted() {
        assertThatCode(() -> Machine.requireMemory(OptionalLong.empty(), 0)).doesNotThrowAnyException();
    }

    @Test
    void thisProcessHasMemory() {
        OptionalLong own = Machine.residentMemory(ProcessHandle.current());
        assertThat(own).isPresent();
        assertThat(own.getAsLong()).isBetween(10L << 20, 64 * GIB);
    }
}
