-- AlterTable
ALTER TABLE "PublisherSetting" ADD COLUMN     "changedAt" TIMESTAMPTZ(3),
ADD COLUMN     "changedBy" TEXT,
ADD COLUMN     "secretsSetAt" JSONB,
ADD COLUMN     "signInTrouble" TEXT,
ADD COLUMN     "signedInAt" TIMESTAMPTZ(3),
ADD COLUMN     "signedInBy" TEXT,
ADD COLUMN     "test" JSONB,
ADD COLUMN     "testAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "tokens" TEXT;

-- CreateTable
CREATE TABLE "PublisherSignIn" (
    "id" TEXT NOT NULL,
    "brandId" TEXT NOT NULL,
    "publisherId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "redirectUri" TEXT NOT NULL,
    "secrets" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "trouble" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublisherSignIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListingLink" (
    "id" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "publisherId" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION,
    "seen" JSONB,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" TEXT,

    CONSTRAINT "ListingLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListingSearch" (
    "locationId" TEXT NOT NULL,
    "publisherId" TEXT NOT NULL,
    "searchedAt" TIMESTAMPTZ(3) NOT NULL,
    "found" INTEGER NOT NULL,

    CONSTRAINT "ListingSearch_pkey" PRIMARY KEY ("locationId","publisherId")
);

-- CreateTable
CREATE TABLE "PublisherUse" (
    "brandId" TEXT NOT NULL,
    "publisherId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "requests" INTEGER NOT NULL,

    CONSTRAINT "PublisherUse_pkey" PRIMARY KEY ("brandId","publisherId","period")
);

-- CreateTable
CREATE TABLE "PublisherAnswers" (
    "brandId" TEXT NOT NULL,
    "publisherId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "good" INTEGER NOT NULL,
    "troubles" JSONB NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "lastGoodAt" TIMESTAMPTZ(3),

    CONSTRAINT "PublisherAnswers_pkey" PRIMARY KEY ("brandId","publisherId","runId")
);

-- CreateIndex
CREATE INDEX "PublisherSignIn_startedAt_idx" ON "PublisherSignIn"("startedAt");

-- CreateIndex
CREATE INDEX "ListingLink_publisherId_externalId_idx" ON "ListingLink"("publisherId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "ListingLink_locationId_publisherId_externalId_key" ON "ListingLink"("locationId", "publisherId", "externalId");

-- AddForeignKey
ALTER TABLE "ListingLink" ADD CONSTRAINT "ListingLink_locationId_fkey" FOREIGN KEY ("locationId") REFERENCES "Location"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingSearch" ADD CONSTRAINT "ListingSearch_locationId_fkey" FOREIGN KEY ("locationId") REFERENCES "Location"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublisherUse" ADD CONSTRAINT "PublisherUse_brandId_fkey" FOREIGN KEY ("brandId") REFERENCES "Brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublisherAnswers" ADD CONSTRAINT "PublisherAnswers_brandId_fkey" FOREIGN KEY ("brandId") REFERENCES "Brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;
