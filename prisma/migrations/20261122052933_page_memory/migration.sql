-- CreateTable
CREATE TABLE "PageMemory" (
    "id" TEXT NOT NULL,
    "publisherId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "finalUrl" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "contentType" TEXT,
    "headers" JSONB NOT NULL,
    "etag" TEXT,
    "lastModified" TEXT,
    "bodyHash" TEXT NOT NULL,
    "resources" JSONB NOT NULL,
    "key" TEXT NOT NULL,
    "readOn" TEXT NOT NULL,
    "isOfDay" BOOLEAN NOT NULL,
    "isQuarantined" BOOLEAN NOT NULL DEFAULT false,
    "reading" BYTEA NOT NULL,

    CONSTRAINT "PageMemory_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PageMemory_bodyHash_idx" ON "PageMemory"("bodyHash");

-- AddForeignKey
ALTER TABLE "PageMemory" ADD CONSTRAINT "PageMemory_bodyHash_fkey" FOREIGN KEY ("bodyHash") REFERENCES "Body"("hash") ON DELETE CASCADE ON UPDATE CASCADE;
