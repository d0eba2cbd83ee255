package org.staffhome.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an unknown caller is counted by. */
class NetworksTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2::6, 2001:db8:1:2::/64",
        "2001:db8::6, 2001:db8:0:0::/64",
        "::1, 0:0:0:0::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "2001:0db8:0001:0002:0003:0004:0005:0006, 2001:db8:1:2::/64",
        "1::2:3:4:5:6:7, 1:0:2:3::/64"
    })
    void anAddressIsCountedByItsNetwork(String address, String network) {
        assertThat(Networks.of(address)).isEqualTo(network);
    }
}
