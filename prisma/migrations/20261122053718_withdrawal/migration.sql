-- CreateTable
CREATE TABLE "withdrawal" (
    "revision_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "reason" TEXT NOT NULL,
    "user_id" UUID,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("revision_id")
);

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TRIGGER "withdrawal_append_only"
    BEFORE UPDATE OR DELETE ON "withdrawal"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();

-- A published version may be taken back, and stays what it was in everything else.
CREATE OR REPLACE FUNCTION "revision_guard"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."state" IN ('published', 'withdrawn') AND NOT (
        TG_OP = 'UPDATE' AND OLD."state" = 'published' AND NEW."state" = 'withdrawn'
        AND to_jsonb(NEW) - 'state' = to_jsonb(OLD) - 'state'
    ) THEN
        RAISE EXCEPTION 'revision % is published and cannot be changed', OLD."id";
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
