-- CreateTable
CREATE TABLE "StandardPreview" (
    "id" TEXT NOT NULL,
    "brandId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "result" JSONB,
    "failure" TEXT,
    "requestedBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StandardPreview_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StandardPreview_brandId_createdAt_idx" ON "StandardPreview"("brandId", "createdAt");

-- AddForeignKey
ALTER TABLE "StandardPreview" ADD CONSTRAINT "StandardPreview_brandId_fkey" FOREIGN KEY ("brandId") REFERENCES "Brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;
