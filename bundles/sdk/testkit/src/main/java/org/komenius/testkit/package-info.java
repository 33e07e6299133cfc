/**
 * What modules and extensions test with. Start with {@link org.komenius.testkit.TestDatabase} for stores and with {@link
 * org.komenius.testkit.PermissionRules} for resources. For tests only: never install it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.komenius.testkit;
