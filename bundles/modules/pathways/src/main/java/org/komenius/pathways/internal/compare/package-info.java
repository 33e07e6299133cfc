/** What has changed from one version of a network to another, field by field. Pure; the fields are those of the network file. */
package org.komenius.pathways.internal.compare;
