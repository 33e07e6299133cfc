/** What the door keeps: policies of sources, releases, crossings. */
package org.komenius.disclosure.internal.door;
