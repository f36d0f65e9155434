-- Names this database, so that documents kept on a disk are never shown for another one (lib/documents/follow-tags.js).
INSERT INTO "cache_tag" ("tag") VALUES ('database:' || gen_random_uuid());
