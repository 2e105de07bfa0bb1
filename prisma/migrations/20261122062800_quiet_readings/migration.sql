-- What a quiet day writes is in no index, and pages have room for it: PostgreSQL updates such rows where they lie.
DROP INDEX "Reading_url_lastSeenAt_idx";
DROP INDEX "Reading_publisherId_lastSeenAt_idx";
CREATE INDEX "Reading_publisherId_idx" ON "Reading"("publisherId");
ALTER TABLE "Reading" SET (fillfactor = 85);
ALTER TABLE "Listing" SET (fillfactor = 85);

-- AlterTable
ALTER TABLE "Listing" ADD COLUMN     "shownHash" TEXT;
