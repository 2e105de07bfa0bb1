-- CreateTable
CREATE TABLE "ManualCheck" (
    "id" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "publisherId" TEXT NOT NULL,
    "url" TEXT,
    "isListed" BOOLEAN NOT NULL,
    "answers" JSONB NOT NULL,
    "record" JSONB NOT NULL,
    "note" TEXT,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedBy" TEXT,

    CONSTRAINT "ManualCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ManualCheck_locationId_publisherId_checkedAt_idx" ON "ManualCheck"("locationId", "publisherId", "checkedAt");

-- AddForeignKey
ALTER TABLE "ManualCheck" ADD CONSTRAINT "ManualCheck_locationId_fkey" FOREIGN KEY ("locationId") REFERENCES "Location"("id") ON DELETE CASCADE ON UPDATE CASCADE;
