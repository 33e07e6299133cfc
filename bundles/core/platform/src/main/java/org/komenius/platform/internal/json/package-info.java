/** JSON for columns and server-sent events. */
package org.komenius.platform.internal.json;
