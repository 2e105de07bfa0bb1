-- CreateTable
CREATE TABLE "ReviewFigures" (
    "locationId" TEXT NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "answerable" INTEGER NOT NULL,
    "answered" INTEGER NOT NULL,
    "replyMinutes" INTEGER[],
    "profile" JSONB NOT NULL,

    CONSTRAINT "ReviewFigures_pkey" PRIMARY KEY ("locationId")
);

-- CreateTable
CREATE TABLE "ReviewWarning" (
    "id" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "ending" TEXT,
    "signs" JSONB NOT NULL,
    "reviewIds" TEXT[],

    CONSTRAINT "ReviewWarning_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReviewWarning_locationId_endedAt_idx" ON "ReviewWarning"("locationId", "endedAt");

-- AddForeignKey
ALTER TABLE "ReviewFigures" ADD CONSTRAINT "ReviewFigures_locationId_fkey" FOREIGN KEY ("locationId") REFERENCES "Location"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewWarning" ADD CONSTRAINT "ReviewWarning_locationId_fkey" FOREIGN KEY ("locationId") REFERENCES "Location"("id") ON DELETE CASCADE ON UPDATE CASCADE;
