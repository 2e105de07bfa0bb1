-- AlterTable
ALTER TABLE "Brand" ADD COLUMN     "fitOffAt" TIMESTAMPTZ(3),
ADD COLUMN     "fitOffBy" TEXT;

-- CreateTable
CREATE TABLE "SentimentFit" (
    "id" TEXT NOT NULL,
    "brandId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "weights" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SentimentFit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SentimentFit_brandId_language_createdAt_idx" ON "SentimentFit"("brandId", "language", "createdAt");

-- AddForeignKey
ALTER TABLE "SentimentFit" ADD CONSTRAINT "SentimentFit_brandId_fkey" FOREIGN KEY ("brandId") REFERENCES "Brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;
