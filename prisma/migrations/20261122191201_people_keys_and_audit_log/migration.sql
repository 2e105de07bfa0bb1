-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "locationId" TEXT,
ADD COLUMN     "standsInForId" TEXT,
ADD COLUMN     "validFrom" DATE,
ADD COLUMN     "validUntil" DATE;

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" TEXT NOT NULL,
    "brandId" TEXT NOT NULL,
    "makerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "regionId" TEXT,
    "hash" TEXT NOT NULL,
    "ending" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "brandId" TEXT,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "subjectId" TEXT,
    "subjectName" TEXT,
    "locationId" TEXT,
    "changes" JSONB NOT NULL,
    "requestId" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "ApiKey"("hash");

-- CreateIndex
CREATE INDEX "ApiKey_brandId_idx" ON "ApiKey"("brandId");

-- CreateIndex
CREATE INDEX "ApiKey_makerId_idx" ON "ApiKey"("makerId");

-- CreateIndex
CREATE INDEX "AuditEntry_brandId_at_id_idx" ON "AuditEntry"("brandId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectId_idx" ON "AuditEntry"("subjectId");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE INDEX "Membership_brandId_idx" ON "Membership"("brandId");

-- CreateIndex
CREATE INDEX "Membership_standsInForId_idx" ON "Membership"("standsInForId");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_locationId_fkey" FOREIGN KEY ("locationId") REFERENCES "Location"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_standsInForId_fkey" FOREIGN KEY ("standsInForId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_brandId_fkey" FOREIGN KEY ("brandId") REFERENCES "Brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_makerId_fkey" FOREIGN KEY ("makerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nobody rewrites the log. Two exceptions, each named by a setting of the transaction that asks: retention deletes what
-- is too old, and the erasure of a brand or of a person rewrites. (\073 is a semicolon: the engine that applies migrations
-- ends a statement at each that it meets, within quotes, too.)
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  IF TG_OP = \'DELETE\' AND current_setting(\'enseigne.audit_change\', true) IN (\'retention\', \'erasure\') THEN RETURN OLD\073 END IF\073
  IF TG_OP = \'UPDATE\' AND current_setting(\'enseigne.audit_change\', true) = \'erasure\' THEN RETURN NEW\073 END IF\073
  RAISE EXCEPTION \'The audit log is only added to.\' USING ERRCODE = \'restrict_violation\'\073
END';

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();

CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
