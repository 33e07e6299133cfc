/** What all parts together know about a person. */
package org.komenius.platform.internal.privacy;
