-- CreateTable
CREATE TABLE "citation_check" (
    "id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "input" JSONB NOT NULL,

    CONSTRAINT "citation_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "citation_check_created_at_idx" ON "citation_check"("created_at");
