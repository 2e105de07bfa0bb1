-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "survey" JSONB;
