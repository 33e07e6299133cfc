/** Which bundles contribute pages, what they contribute, and which of it a caller may see. */
package org.komenius.web.internal.contribution;
