-- A published revision never changes and never goes: what was cited stays what was read.
CREATE FUNCTION "revision_guard"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."state" IN ('published', 'withdrawn') THEN
        RAISE EXCEPTION 'revision % is published and cannot be changed', OLD."id";
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;

CREATE TRIGGER "revision_published_is_final"
    BEFORE UPDATE OR DELETE ON "revision"
    FOR EACH ROW EXECUTE FUNCTION "revision_guard"();

-- What a published revision points at goes with it.
CREATE FUNCTION "append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER "entry_ref_append_only"
    BEFORE UPDATE OR DELETE ON "entry_ref"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();

CREATE TRIGGER "audit_event_append_only"
    BEFORE UPDATE OR DELETE ON "audit_event"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();

-- The id of an entry stands in its canonical text and in every citation of it.
CREATE FUNCTION "entry_id_guard"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."id" <> OLD."id" OR NEW."kind" <> OLD."kind" THEN
        RAISE EXCEPTION 'the id and kind of an entry are permanent';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER "entry_id_is_permanent"
    BEFORE UPDATE ON "entry"
    FOR EACH ROW EXECUTE FUNCTION "entry_id_guard"();

-- What changed, and when: every instance of the site drops its finished documents by these rows (docs/decisions/0003).
-- The publishing transaction writes the rows itself, so a process that dies right after COMMIT has still told everyone.
ALTER TABLE "cache_tag" ALTER COLUMN "at" SET DEFAULT clock_timestamp();

CREATE FUNCTION "cache_tag_notify"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('cache_tag', NEW."tag");
    RETURN NULL;
END
$$;

CREATE TRIGGER "cache_tag_changed"
    AFTER INSERT OR UPDATE ON "cache_tag"
    FOR EACH ROW EXECUTE FUNCTION "cache_tag_notify"();
