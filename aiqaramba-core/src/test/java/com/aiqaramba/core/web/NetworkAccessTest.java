package com.aiqaramba.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.agent.Task;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkAccessTest {
    private static final Origin SHOP = Origin.of("https://shop.example/");
    private static final Origin OTHER = Origin.of("https://other.example/");
    private static final Origin HERE = Origin.of("http://127.0.0.1:8080/");

    @Test
    void only_listed_origins_are_allowed() {
        NetworkAccess access = new NetworkAccess(Set.of(SHOP), false, false);

        assertThat(access.allows(SHOP)).isTrue();
        assertThat(access.allows(OTHER)).isFalse();
        assertThat(access.allows(Origin.of("https://shop.example:8443/"))).isFalse();
        assertThat(access.allows(Origin.of("http://shop.example/"))).isFalse();
    }

    @Test
    void every_origin_means_every_public_one() {
        NetworkAccess access = new NetworkAccess(Set.of(SHOP), true, false);

        assertThat(access.allows(OTHER)).isTrue();
        assertThat(access.allows(HERE)).isFalse();
        assertThat(new NetworkAccess(Set.of(SHOP), true, true).allows(HERE)).isFalse();
    }

    @Test
    void a_private_address_must_be_listed_and_allowed() {
        assertThat(new NetworkAccess(Set.of(HERE), false, false).allows(HERE)).isFalse();
        assertThat(new NetworkAccess(Set.of(HERE), false, true).allows(HERE)).isTrue();
        assertThat(new NetworkAccess(Set.of(SHOP), false, true).allows(HERE)).isFalse();
    }

    @Test
    void a_task_on_a_private_address_says_what_allows_it() {
        Task.Builder task = Task.on("http://localhost:8080/").goal("Look.").expect("it is there");

        assertThatThrownBy(task::build)
                .hasMessageContaining("http://localhost:8080")
                .hasMessageContaining("allowPrivateAddresses()");
        assertThat(task.allowPrivateAddresses().build().network().allows(Origin.of("http://localhost:8080/")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.31.255.255",
                "192.168.1.1",
                "198.19.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2001:db8::1",
                "2002:a00:1::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "ff02::1"
            })
    void a_special_address_is_private(String literal) throws UnknownHostException {
        assertThat(PrivateAddresses.contains(InetAddress.getByName(literal))).isTrue();
        assertThat(PrivateAddresses.isPrivateHost(literal.contains(":") ? "[" + literal + "]" : literal))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2606:4700::1",
                "64:ff9b::808:808"
            })
    void an_address_next_to_the_special_ones_is_public(String literal) throws UnknownHostException {
        assertThat(PrivateAddresses.contains(InetAddress.getByName(literal))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "app.localhost",
                "printer.local",
                "db.internal",
                "metadata.google.internal.",
                "intranet"
            })
    void a_name_of_private_networks_is_private(String host) {
        assertThat(PrivateAddresses.isPrivateHost(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.example", "localhost.example", "notlocalhost.org", "127.0.0.1.nip.io"})
    void any_other_name_is_decided_by_where_it_leads(String host) {
        assertThat(PrivateAddresses.isPrivateHost(host)).isFalse();
    }
}
