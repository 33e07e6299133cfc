/** On whose behalf each request and job runs. */
package org.komenius.platform.internal.security;
