-- CreateTable
CREATE TABLE "ErasedReviewer" (
    "id" TEXT NOT NULL,
    "brandId" TEXT NOT NULL,
    "locationId" TEXT,
    "salt" TEXT NOT NULL,
    "nameHash" TEXT NOT NULL,
    "takesText" BOOLEAN NOT NULL,
    "erasedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ErasedReviewer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ErasureReceipt" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "receipt" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "ErasureReceipt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ErasedReviewer_brandId_idx" ON "ErasedReviewer"("brandId");

-- AddForeignKey
ALTER TABLE "ErasedReviewer" ADD CONSTRAINT "ErasedReviewer_brandId_fkey" FOREIGN KEY ("brandId") REFERENCES "Brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ErasedReviewer" ADD CONSTRAINT "ErasedReviewer_locationId_fkey" FOREIGN KEY ("locationId") REFERENCES "Location"("id") ON DELETE CASCADE ON UPDATE CASCADE;
