-- AlterTable
ALTER TABLE "SavedView" ADD COLUMN     "isShared" BOOLEAN NOT NULL DEFAULT false;
