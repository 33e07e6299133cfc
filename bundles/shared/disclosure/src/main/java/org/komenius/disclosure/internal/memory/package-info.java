/** Everything that was released about a source, seen with an attacker's eyes: one system of linear statements. */
package org.komenius.disclosure.internal.memory;
