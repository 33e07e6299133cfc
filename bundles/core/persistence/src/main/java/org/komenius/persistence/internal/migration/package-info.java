/** Runs each module's Liquibase changelog before the module gets its data source. */
package org.komenius.persistence.internal.migration;
