-- AlterTable
ALTER TABLE "Reading" ADD COLUMN     "renderSeconds" DOUBLE PRECISION,
ADD COLUMN     "screenshotHash" TEXT;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_screenshotHash_fkey" FOREIGN KEY ("screenshotHash") REFERENCES "Body"("hash") ON DELETE SET NULL ON UPDATE CASCADE;
