/**
 * The record of a decided allocation: everything from which somebody else can calculate it again without this platform's data and
 * without the platform running. Names of persons are not part of it.
 */
package org.komenius.monitoring.internal.record;
