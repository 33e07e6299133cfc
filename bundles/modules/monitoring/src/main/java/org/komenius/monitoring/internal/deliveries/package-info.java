/** Sources of data, what they deliver when, and what has arrived. Knows neither database nor HTTP. */
package org.komenius.monitoring.internal.deliveries;
