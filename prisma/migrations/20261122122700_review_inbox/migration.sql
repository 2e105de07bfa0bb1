-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "editedAt" TIMESTAMPTZ(3),
ADD COLUMN     "isPaired" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sameAsId" TEXT;

-- AlterTable
ALTER TABLE "ReviewAnalysis" ADD COLUMN     "said" JSONB;

-- CreateTable
CREATE TABLE "ReviewVersion" (
    "id" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "rating" DOUBLE PRECISION,
    "text" TEXT NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewCorrection" (
    "id" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "authorId" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,
    "ending" TEXT,

    CONSTRAINT "ReviewCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "brandId" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReviewVersion_reviewId_idx" ON "ReviewVersion"("reviewId");

-- CreateIndex
CREATE INDEX "ReviewCorrection_reviewId_at_idx" ON "ReviewCorrection"("reviewId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_userId_brandId_page_name_key" ON "SavedView"("userId", "brandId", "page", "name");

-- CreateIndex
CREATE INDEX "Review_sameAsId_idx" ON "Review"("sameAsId");

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_sameAsId_fkey" FOREIGN KEY ("sameAsId") REFERENCES "Review"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewVersion" ADD CONSTRAINT "ReviewVersion_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewCorrection" ADD CONSTRAINT "ReviewCorrection_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_brandId_fkey" FOREIGN KEY ("brandId") REFERENCES "Brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Those that still have to be compared with what other sources show are few: found without a look at the rest.
CREATE INDEX "Review_unpaired_idx" ON "Review"("locationId") WHERE NOT "isPaired";

-- The inbox, newest first. What has no day of its own stands where it was first seen.
CREATE INDEX "Review_newest_idx" ON "Review"((COALESCE("publishedAt", "firstSeenAt")) DESC, id DESC);

-- One correction of a review counts at a time.
CREATE UNIQUE INDEX "ReviewCorrection_standing_key" ON "ReviewCorrection"("reviewId") WHERE "endedAt" IS NULL;
