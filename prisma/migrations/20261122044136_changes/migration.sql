-- CreateTable
CREATE TABLE "change" (
    "id" BIGSERIAL NOT NULL,
    "number" BIGINT,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "act" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "revision_id" UUID,
    "reason" TEXT,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "change_number_key" ON "change"("number");

-- CreateIndex
CREATE INDEX "change_entry_id_number_idx" ON "change"("entry_id", "number");

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A number is given at COMMIT, one transaction after the other: numbers become visible in their order, so a reader who
-- asks for what came after n misses nothing and meets nothing twice. No lock is asked for after this one, so nobody waits in a circle.
CREATE SEQUENCE "change_number";

CREATE FUNCTION "change_take_number"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('plainsight.change', 0));
    UPDATE "change" SET "number" = nextval('change_number') WHERE "id" = NEW."id";
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER "change_numbered_at_commit"
    AFTER INSERT ON "change" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION "change_take_number"();

-- What was told is told: a change takes its number once, and nothing else of it ever changes.
CREATE FUNCTION "change_guard"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD."number" IS NULL AND NEW."number" IS NOT NULL
        AND (NEW."id", NEW."at", NEW."act", NEW."entry_id", NEW."note") = (OLD."id", OLD."at", OLD."act", OLD."entry_id", OLD."note")
        AND NEW."revision_id" IS NOT DISTINCT FROM OLD."revision_id" AND NEW."reason" IS NOT DISTINCT FROM OLD."reason" THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'change is append-only';
END
$$;

CREATE TRIGGER "change_append_only"
    BEFORE UPDATE OR DELETE ON "change"
    FOR EACH ROW EXECUTE FUNCTION "change_guard"();

-- What was published before there was this table.
INSERT INTO "change" ("at", "act", "entry_id", "revision_id", "reason", "note")
    SELECT "published_at", CASE WHEN "version" = 1 THEN 'publication' ELSE 'correction' END, "entry_id", "id", "reason", "review_note"
    FROM "revision" WHERE "state" = 'published' ORDER BY "published_at", "id";
