/** The installed modules and what they declare. */
package org.komenius.platform.internal.modules;
