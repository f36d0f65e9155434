-- Both are trusted extensions: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS "unaccent";
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- unaccent() is not immutable, a text search configuration may be named in a generated column.
CREATE TEXT SEARCH CONFIGURATION "english_plain" (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION "english_plain"
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION "spanish_plain" (COPY = pg_catalog.spanish);
ALTER TEXT SEARCH CONFIGURATION "spanish_plain"
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, spanish_stem;

ALTER TABLE "search_document" ADD COLUMN "tsv" tsvector GENERATED ALWAYS AS (
    CASE "locale"
        WHEN 'es' THEN
            setweight(to_tsvector('spanish_plain', "title" || ' ' || "names"), 'A') ||
            setweight(to_tsvector('spanish_plain', "summary"), 'B') ||
            setweight(to_tsvector('spanish_plain', left("body", 400000)), 'C')
        ELSE
            setweight(to_tsvector('english_plain', "title" || ' ' || "names"), 'A') ||
            setweight(to_tsvector('english_plain', "summary"), 'B') ||
            setweight(to_tsvector('english_plain', left("body", 400000)), 'C')
    END
) STORED;

CREATE INDEX "search_document_tsv_idx" ON "search_document" USING gin ("tsv");
CREATE INDEX "search_word_trigram_idx" ON "search_word" USING gin ("word" gin_trgm_ops);
