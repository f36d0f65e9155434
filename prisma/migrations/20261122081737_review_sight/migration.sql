-- AlterTable
ALTER TABLE "review_sight" ADD COLUMN     "previous_id" UUID;
