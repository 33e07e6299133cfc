/** What every integration test needs: a running Komenius, embedded or in Karaf, and a client for it. */
package org.komenius.itests.support;
