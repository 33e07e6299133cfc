/**
 * What may be wrong with a data set's facts: typed rules, findings with their place, defects and how they end, and data sets that say
 * the same twice. JDK, model, catalogue and cube contract only. Not here: who may see a finding, which the services decide.
 */
package org.komenius.monitoring.internal.quality;
