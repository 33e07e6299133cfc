package org.komenius.platform.internal.signin;

/** Addresses cut to their network, which is enough to see an attack and less personal than a whole address. */
final class Networks {

    private Networks() {}

    /** {@code 192.168.7.0/24} for IPv4, {@code 2001:db8:1::/48} for IPv6; anything else unchanged. */
    static String of(String address) {
        String[] v4 = address.split("\\.");
        if (v4.length == 4) {
            return v4[0] + "." + v4[1] + "." + v4[2] + ".0/24";
        }
        String[] v6 = address.replaceAll("[\\[\\]]", "").split(":");
        if (v6.length > 3 && !v6[0].isEmpty()) {
            return v6[0] + ":" + v6[1] + ":" + v6[2] + "::/48";
        }
        return address;
    }
}
