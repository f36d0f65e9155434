-- TRUNCATE fires no trigger of rows: what is append-only refuses it by a trigger of its own.
CREATE TRIGGER "audit_event_never_emptied" BEFORE TRUNCATE ON "audit_event"
    FOR EACH STATEMENT EXECUTE FUNCTION "append_only"();
CREATE TRIGGER "attestation_never_emptied" BEFORE TRUNCATE ON "attestation"
    FOR EACH STATEMENT EXECUTE FUNCTION "append_only"();
CREATE TRIGGER "capture_never_emptied" BEFORE TRUNCATE ON "capture"
    FOR EACH STATEMENT EXECUTE FUNCTION "append_only"();
CREATE TRIGGER "change_never_emptied" BEFORE TRUNCATE ON "change"
    FOR EACH STATEMENT EXECUTE FUNCTION "append_only"();
