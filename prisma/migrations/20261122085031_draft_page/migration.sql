-- AlterTable
ALTER TABLE "working_copy" ADD COLUMN     "page" UUID;

-- CreateTable
CREATE TABLE "draft_page" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "draft_page_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "draft_page_at_idx" ON "draft_page"("at");

-- AddForeignKey
ALTER TABLE "draft_page" ADD CONSTRAINT "draft_page_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
