package org.komenius.persistence.internal.transaction;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** Something to lose updates on. */
@Entity
@Table(name = "TST_ACCOUNT")
public class Account {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "BALANCE")
    private long balance;

    @Version
    @Column(name = "ROW_VERSION")
    private long version;

    protected Account() {}

    Account(String id, long balance) {
        this.id = id;
        this.balance = balance;
    }

    long balance() {
        return balance;
    }

    void add(long amount) {
        balance += amount;
    }
}
