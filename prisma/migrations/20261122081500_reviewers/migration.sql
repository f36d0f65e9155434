-- Editors published what others wrote. Reviewers do now, in their languages: those who could publish still can.
UPDATE "app_user" SET "role" = 'reviewer', "review_locales" = ARRAY['en', 'es'] WHERE "role" = 'editor';
