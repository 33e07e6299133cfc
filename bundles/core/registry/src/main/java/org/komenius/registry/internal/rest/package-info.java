/** REST resources and their JSON records. */
package org.komenius.registry.internal.rest;
