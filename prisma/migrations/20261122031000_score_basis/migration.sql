-- AlterTable
ALTER TABLE "LocationScoreDay" ADD COLUMN     "basis" JSONB;
