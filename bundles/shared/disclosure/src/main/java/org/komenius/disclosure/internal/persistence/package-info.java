/** Policies, releases and crossings in the database (tables {@code DSC_}). */
package org.komenius.disclosure.internal.persistence;
