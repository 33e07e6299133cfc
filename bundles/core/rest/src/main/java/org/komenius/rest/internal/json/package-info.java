/** How model types look in JSON. */
package org.komenius.rest.internal.json;
