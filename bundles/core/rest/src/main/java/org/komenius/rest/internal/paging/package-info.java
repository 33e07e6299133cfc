/** Links between pages and bounds on bodies. */
package org.komenius.rest.internal.paging;
