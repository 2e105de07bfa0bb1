-- AlterTable
ALTER TABLE "Location" ADD COLUMN     "checkAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "checkAskedBy" TEXT;

-- CreateTable
CREATE TABLE "LocationNote" (
    "id" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LocationNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LocationNoteEvent" (
    "id" TEXT NOT NULL,
    "noteId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT,
    "before" TEXT,

    CONSTRAINT "LocationNoteEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LocationNote_locationId_createdAt_idx" ON "LocationNote"("locationId", "createdAt");

-- CreateIndex
CREATE INDEX "LocationNoteEvent_noteId_at_idx" ON "LocationNoteEvent"("noteId", "at");

-- AddForeignKey
ALTER TABLE "LocationNote" ADD CONSTRAINT "LocationNote_locationId_fkey" FOREIGN KEY ("locationId") REFERENCES "Location"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LocationNoteEvent" ADD CONSTRAINT "LocationNoteEvent_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "LocationNote"("id") ON DELETE CASCADE ON UPDATE CASCADE;
