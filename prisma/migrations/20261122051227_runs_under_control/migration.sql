-- AlterTable
ALTER TABLE "AuditRun" ADD COLUMN     "heldBy" TEXT,
ADD COLUMN     "heldUntil" TIMESTAMPTZ(3),
ADD COLUMN     "pausedAt" TIMESTAMPTZ(3),
ADD COLUMN     "resumedAt" TIMESTAMPTZ(3),
ADD COLUMN     "secondTotal" INTEGER;

-- CreateTable
CREATE TABLE "AuditRunHost" (
    "runId" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "requests" INTEGER NOT NULL,
    "milliseconds" DOUBLE PRECISION NOT NULL,
    "troubles" JSONB NOT NULL,

    CONSTRAINT "AuditRunHost_pkey" PRIMARY KEY ("runId","host")
);

-- CreateTable
CREATE TABLE "ClockTask" (
    "id" TEXT NOT NULL,
    "doneUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClockTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkerProcess" (
    "id" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerProcess_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "AuditRunHost" ADD CONSTRAINT "AuditRunHost_runId_fkey" FOREIGN KEY ("runId") REFERENCES "AuditRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;
