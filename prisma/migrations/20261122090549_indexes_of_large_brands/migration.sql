-- When a location was last read is asked at its every audit: without this, by a look at all locations of all runs.
CREATE INDEX "AuditRunLocation_locationId_idx" ON "AuditRunLocation"("locationId");

-- After each location it is asked whether another one waits: without this, by a look at all that were read before it.
CREATE INDEX "AuditRunLocation_waiting_idx" ON "AuditRunLocation"("runId", "locationId") WHERE "state" = 'waiting';

-- Pages that are left alone are few among many, and counted whenever the metrics are read.
CREATE INDEX "PageMemory_quarantined_idx" ON "PageMemory"("publisherId") WHERE "isQuarantined";
