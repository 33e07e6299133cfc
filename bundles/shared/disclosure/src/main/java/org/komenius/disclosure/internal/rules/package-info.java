/** Which cells are sensitive by themselves, and how uncertain an attacker must stay about them. */
package org.komenius.disclosure.internal.rules;
