-- A translation has days of its own. Until now an entry had days in English, and a claim those of its language.
ALTER TABLE "review_date" ADD COLUMN "locale" TEXT NOT NULL DEFAULT 'en';
UPDATE "review_date" d SET "locale" = c."locale" FROM "claim" c WHERE c."id" = d."claim_id";
ALTER TABLE "review_date" ALTER COLUMN "locale" DROP DEFAULT,
DROP CONSTRAINT "review_date_pkey",
ADD CONSTRAINT "review_date_pkey" PRIMARY KEY ("entry_id", "locale", "claim_id");
