-- CreateTable
CREATE TABLE "HostPace" (
    "host" TEXT NOT NULL,
    "nextAt" TIMESTAMPTZ(6) NOT NULL,
    "pausedUntil" TIMESTAMPTZ(6),
    "day" DATE NOT NULL,
    "spent" INTEGER NOT NULL,
    "granted" INTEGER NOT NULL,

    CONSTRAINT "HostPace_pkey" PRIMARY KEY ("host")
);

-- One row a host, rewritten at every reservation: room on its page, so that no index is touched.
ALTER TABLE "HostPace" SET (fillfactor = 30);
