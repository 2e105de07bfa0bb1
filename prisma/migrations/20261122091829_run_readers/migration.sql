-- AlterTable
ALTER TABLE "AuditRun" ADD COLUMN     "readers" TEXT;
