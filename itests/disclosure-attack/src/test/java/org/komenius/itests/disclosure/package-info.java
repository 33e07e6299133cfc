/** An attacker who has everything that was released, and nothing else. */
package org.komenius.itests.disclosure;
