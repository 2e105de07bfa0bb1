-- AlterTable
ALTER TABLE "Reading" ADD COLUMN     "publisherId" TEXT NOT NULL DEFAULT 'unknown';

-- CreateIndex
CREATE INDEX "Reading_publisherId_lastSeenAt_idx" ON "Reading"("publisherId", "lastSeenAt");
