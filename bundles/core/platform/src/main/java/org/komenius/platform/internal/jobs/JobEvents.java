package org.komenius.platform.internal.jobs;

import org.komenius.platform.internal.json.PlatformJson;
import org.komenius.platform.internal.sse.EventHub;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may see a job, and telling their browsers about it. */
@Component(service = JobEvents.class)
public class JobEvents {

    private static final String ALL_JOBS = "platform.jobs";

    private final EventHub hub;

    @Activate
    public JobEvents(@Reference EventHub hub) {
        this.hub = hub;
    }

    public static boolean maySee(Caller caller, JobInfo job) {
        return caller.may(ALL_JOBS) || (caller.isSignedIn() && caller.id().equals(job.ownerId()));
    }

    void changed(JobInfo job) {
        hub.publish("job", PlatformJson.write(job), caller -> maySee(caller, job));
    }
}
