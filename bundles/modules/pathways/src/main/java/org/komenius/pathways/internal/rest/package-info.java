/** The REST interface: what citizens may see below {@code /networks}, what staff does below {@code /editor}. */
package org.komenius.pathways.internal.rest;
