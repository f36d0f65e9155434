-- CreateTable
CREATE TABLE "read_address" (
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "url" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "read_address_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE INDEX "read_address_at_idx" ON "read_address"("at");

-- AddForeignKey
ALTER TABLE "read_address" ADD CONSTRAINT "read_address_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
