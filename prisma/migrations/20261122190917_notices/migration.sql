-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "brandId" TEXT,
    "kind" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "impact" TEXT,
    "params" JSONB NOT NULL,
    "brandParams" JSONB NOT NULL,
    "subjects" JSONB NOT NULL,
    "path" TEXT NOT NULL,
    "onlyFor" JSONB,
    "actorId" TEXT,
    "addressedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeCause" (
    "scope" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "NoticeCause_pkey" PRIMARY KEY ("scope","kind","cause")
);

-- CreateTable
CREATE TABLE "NoticeReceipt" (
    "noticeId" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "envelopeId" TEXT,

    CONSTRAINT "NoticeReceipt_pkey" PRIMARY KEY ("noticeId","recipient")
);

-- CreateTable
CREATE TABLE "Envelope" (
    "id" TEXT NOT NULL,
    "brandId" TEXT,
    "recipient" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Envelope_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EnvelopeFile" (
    "envelopeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "EnvelopeFile_pkey" PRIMARY KEY ("envelopeId","name")
);

-- CreateTable
CREATE TABLE "NotificationSetting" (
    "userId" TEXT NOT NULL,
    "preferences" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NotificationSetting_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "BrandNotificationSetting" (
    "brandId" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BrandNotificationSetting_pkey" PRIMARY KEY ("brandId")
);

-- CreateIndex
CREATE INDEX "Notice_addressedAt_idx" ON "Notice"("addressedAt");

-- CreateIndex
CREATE INDEX "Notice_brandId_occurredAt_idx" ON "Notice"("brandId", "occurredAt");

-- CreateIndex
CREATE INDEX "NoticeReceipt_envelopeId_dueAt_idx" ON "NoticeReceipt"("envelopeId", "dueAt");

-- CreateIndex
CREATE INDEX "NoticeReceipt_recipient_dueAt_idx" ON "NoticeReceipt"("recipient", "dueAt");

-- CreateIndex
CREATE INDEX "Envelope_state_idx" ON "Envelope"("state");

-- CreateIndex
CREATE INDEX "Envelope_recipient_createdAt_idx" ON "Envelope"("recipient", "createdAt");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_brandId_fkey" FOREIGN KEY ("brandId") REFERENCES "Brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeReceipt" ADD CONSTRAINT "NoticeReceipt_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeReceipt" ADD CONSTRAINT "NoticeReceipt_envelopeId_fkey" FOREIGN KEY ("envelopeId") REFERENCES "Envelope"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Envelope" ADD CONSTRAINT "Envelope_brandId_fkey" FOREIGN KEY ("brandId") REFERENCES "Brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnvelopeFile" ADD CONSTRAINT "EnvelopeFile_envelopeId_fkey" FOREIGN KEY ("envelopeId") REFERENCES "Envelope"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotificationSetting" ADD CONSTRAINT "NotificationSetting_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BrandNotificationSetting" ADD CONSTRAINT "BrandNotificationSetting_brandId_fkey" FOREIGN KEY ("brandId") REFERENCES "Brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;
