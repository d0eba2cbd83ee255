package org.staffhome.gateway.limit;

/** Reduces a network address to what one caller without a token is counted by. */
final class Networks {
    private static final int SUBNET_GROUPS = 4;

    private Networks() {}

    /** An IPv4 address as it is; of an IPv6 address the /64, since one household or firm holds at least that much. */
    static String of(String address) {
        if (address == null) {
            return "unknown";
        }
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] halves = address.split("%", 2)[0].split("::", 2);
        String[] head = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        StringBuilder subnet = new StringBuilder();
        int tail = halves.length > 1 && !halves[1].isEmpty() ? halves[1].split(":").length : 0;
        int zeros = halves.length > 1 ? 8 - head.length - tail : 0;
        String[] rest = tail == 0 ? new String[0] : halves[1].split(":");
        for (int group = 0; group < SUBNET_GROUPS; group++) {
            String value;
            if (group < head.length) {
                value = head[group];
            } else if (group < head.length + zeros) {
                value = "0";
            } else {
                value = rest[group - head.length - zeros];
            }
            subnet.append(Integer.toHexString(Integer.parseInt(value, 16))).append(':');
        }
        return subnet + ":/64";
    }
}
