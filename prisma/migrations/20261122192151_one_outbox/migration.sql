-- DropForeignKey
ALTER TABLE "NoticeReceipt" DROP CONSTRAINT "NoticeReceipt_envelopeId_fkey";

-- DropForeignKey
ALTER TABLE "Envelope" DROP CONSTRAINT "Envelope_brandId_fkey";

-- DropForeignKey
ALTER TABLE "EnvelopeFile" DROP CONSTRAINT "EnvelopeFile_envelopeId_fkey";

-- DropIndex
DROP INDEX "NoticeReceipt_envelopeId_dueAt_idx";

-- DropIndex
DROP INDEX "NoticeReceipt_recipient_dueAt_idx";

-- AlterTable
ALTER TABLE "NoticeReceipt" DROP COLUMN "envelopeId",
ADD COLUMN     "deliveryKey" TEXT,
ADD COLUMN     "takenAt" TIMESTAMPTZ(3);

-- DropTable
DROP TABLE "Envelope";

-- DropTable
DROP TABLE "EnvelopeFile";

-- CreateIndex
CREATE INDEX "NoticeReceipt_deliveryKey_dueAt_idx" ON "NoticeReceipt"("deliveryKey", "dueAt");

-- CreateIndex
CREATE INDEX "NoticeReceipt_recipient_takenAt_idx" ON "NoticeReceipt"("recipient", "takenAt");
