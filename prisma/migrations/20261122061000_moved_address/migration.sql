-- CreateTable
CREATE TABLE "MovedAddress" (
    "url" TEXT NOT NULL,
    "movedTo" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MovedAddress_pkey" PRIMARY KEY ("url")
);

-- CreateIndex
CREATE INDEX "MovedAddress_seenAt_idx" ON "MovedAddress"("seenAt");
