-- AlterTable
ALTER TABLE "import_row" ADD COLUMN     "base_id" UUID,
ADD COLUMN     "detail" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'en';
