/** Networks and their versions in tables. Records leave, entities never do. */
package org.komenius.pathways.internal.persistence;
