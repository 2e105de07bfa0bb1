-- AlterTable
ALTER TABLE "PublisherSetting" ADD COLUMN     "replies" TEXT NOT NULL DEFAULT 'off',
ADD COLUMN     "repliesChangedAt" TIMESTAMPTZ(3),
ADD COLUMN     "repliesChangedBy" TEXT;

-- CreateTable
CREATE TABLE "ReviewReply" (
    "id" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "templateId" TEXT,
    "state" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "authorId" TEXT,
    "approverId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedAt" TIMESTAMPTZ(3),
    "askedAt" TIMESTAMPTZ(3),
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),
    "postedAt" TIMESTAMPTZ(3),
    "isByHand" BOOLEAN NOT NULL DEFAULT false,
    "standingHash" TEXT,
    "trouble" TEXT,

    CONSTRAINT "ReviewReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewReplyEvent" (
    "id" TEXT NOT NULL,
    "replyId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT,
    "details" JSONB NOT NULL,

    CONSTRAINT "ReviewReplyEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReviewReply_reviewId_createdAt_idx" ON "ReviewReply"("reviewId", "createdAt");

-- CreateIndex
CREATE INDEX "ReviewReply_state_idx" ON "ReviewReply"("state");

-- CreateIndex
CREATE INDEX "ReviewReplyEvent_replyId_at_idx" ON "ReviewReplyEvent"("replyId", "at");

-- AddForeignKey
ALTER TABLE "ReviewReply" ADD CONSTRAINT "ReviewReply_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewReplyEvent" ADD CONSTRAINT "ReviewReplyEvent_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "ReviewReply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- At most one reply of a review is under way.
CREATE UNIQUE INDEX "ReviewReply_underWay" ON "ReviewReply"("reviewId") WHERE "state" IN ('draft', 'approved', 'posting', 'failed');
