/**
 * Social index of schools or areas: standardised inputs with stated polarity, weighted and added up, with everything that somebody needs
 * who has to explain or doubt it. Figures are doubles inside and rounded to {@link org.komenius.monitoring.internal.socialindex.SocialIndex#DECIMALS}
 * digits where they leave, so that what is decided by them can be calculated again exactly.
 */
package org.komenius.monitoring.internal.socialindex;
