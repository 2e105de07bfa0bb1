-- AlterTable
ALTER TABLE "FindingEvent" ADD COLUMN     "batchId" TEXT,
ADD COLUMN     "before" JSONB;

-- CreateIndex
CREATE INDEX "FindingEvent_batchId_idx" ON "FindingEvent"("batchId");
