/**
 * The house rules as tests. {@link org.komenius.itest.architecture.HouseRules} are functions from facts to sentences about what is
 * broken, so that each can be shown to fail; {@link org.komenius.itest.architecture.BuiltBundle} reads the facts from jars.
 */
package org.komenius.itest.architecture;
