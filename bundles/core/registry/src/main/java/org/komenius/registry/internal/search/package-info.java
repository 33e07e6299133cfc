/** How texts are made comparable for search and order. */
package org.komenius.registry.internal.search;
