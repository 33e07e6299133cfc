package org.komenius.spi.security;

import org.osgi.annotation.versioning.ProviderType;

/** Tells, on a request's or job's thread, on whose behalf it runs. */
@ProviderType
public interface CurrentCaller {

    /** The caller of this thread; {@link Caller#ANONYMOUS} outside any request or job. Never null. */
    Caller get();

    /** Runs {@code work} as {@code caller}, then restores what was before. */
    void runAs(Caller caller, Runnable work);
}
