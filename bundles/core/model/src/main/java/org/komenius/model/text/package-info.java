/** Text in several languages. Not here: translation states of citizen content, which the modules keep. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.komenius.model.text;
