-- CreateTable
CREATE TABLE "PageSearch" (
    "id" TEXT NOT NULL,
    "brandId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "question" JSONB NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "result" JSONB,
    "failure" TEXT,
    "requestedBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PageSearch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StorePage" (
    "id" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "language" TEXT,
    "reason" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "seen" JSONB,
    "state" TEXT NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" TEXT,

    CONSTRAINT "StorePage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PageSearch_brandId_createdAt_idx" ON "PageSearch"("brandId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "StorePage_locationId_url_key" ON "StorePage"("locationId", "url");

-- AddForeignKey
ALTER TABLE "PageSearch" ADD CONSTRAINT "PageSearch_brandId_fkey" FOREIGN KEY ("brandId") REFERENCES "Brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StorePage" ADD CONSTRAINT "StorePage_locationId_fkey" FOREIGN KEY ("locationId") REFERENCES "Location"("id") ON DELETE CASCADE ON UPDATE CASCADE;
