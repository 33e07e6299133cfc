/** What protection costs, and which other form of a table costs less. */
package org.komenius.disclosure.internal.assistant;
