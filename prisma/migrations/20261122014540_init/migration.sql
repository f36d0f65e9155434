-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "cache_tag" (
    "tag" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cache_tag_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "entry" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "old_slug" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "old_slug_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "edition" (
    "entry_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "head_id" UUID,
    "published_id" UUID,
    "corpus_sha256" TEXT,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("entry_id","locale")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "entry_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER,
    "base_id" UUID,
    "snapshot" JSONB NOT NULL,
    "canonical" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "author_id" UUID,
    "reviewer_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "review_note" TEXT NOT NULL DEFAULT '',
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "submitted_at" TIMESTAMPTZ(6),
    "published_at" TIMESTAMPTZ(6),

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry_ref" (
    "revision_id" UUID NOT NULL,
    "target_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "path" TEXT NOT NULL,

    CONSTRAINT "entry_ref_pkey" PRIMARY KEY ("revision_id","path")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "position" INTEGER,
    "text" TEXT NOT NULL,
    "first_version" INTEGER NOT NULL,
    "last_version" INTEGER NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "claim_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "quote" TEXT,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("claim_id","position")
);

-- CreateTable
CREATE TABLE "search_document" (
    "entry_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "names" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "citations" TEXT[],
    "places" TEXT[],
    "years" INTEGER[],

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("entry_id","locale")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "documents" INTEGER NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "jurisdiction" (
    "entry_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parent_slug" TEXT,
    "state" TEXT,
    "geoid" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "website" TEXT,

    CONSTRAINT "jurisdiction_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "policy" (
    "entry_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "jurisdiction_slug" TEXT NOT NULL,
    "mechanism" TEXT NOT NULL,
    "instrument" TEXT,
    "status" TEXT NOT NULL,
    "adopted_on" TEXT,
    "signed_on" TEXT,
    "effective_on" TEXT,
    "ended_on" TEXT,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "policy_provision" (
    "entry_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "dimension" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "note" TEXT,
    "exceptions" TEXT[],
    "checked_on" TEXT,

    CONSTRAINT "policy_provision_pkey" PRIMARY KEY ("entry_id","position")
);

-- CreateTable
CREATE TABLE "policy_relation" (
    "entry_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "relation" TEXT NOT NULL,
    "policy_slug" TEXT NOT NULL,

    CONSTRAINT "policy_relation_pkey" PRIMARY KEY ("entry_id","position")
);

-- CreateTable
CREATE TABLE "legal_case" (
    "entry_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "caption" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "filed_on" TEXT,

    CONSTRAINT "legal_case_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "case_decision" (
    "entry_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "court" TEXT NOT NULL,
    "court_abbreviation" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "decided_on" TEXT NOT NULL,
    "posture" TEXT NOT NULL,
    "holding" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "citation" TEXT,
    "opinion_slug" TEXT,

    CONSTRAINT "case_decision_pkey" PRIMARY KEY ("entry_id","key")
);

-- CreateTable
CREATE TABLE "decision_outcome" (
    "entry_id" TEXT NOT NULL,
    "decision_key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "condition" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "decision_outcome_pkey" PRIMARY KEY ("entry_id","decision_key","position")
);

-- CreateTable
CREATE TABLE "case_party" (
    "entry_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "jurisdiction_slug" TEXT,

    CONSTRAINT "case_party_pkey" PRIMARY KEY ("entry_id","position")
);

-- CreateTable
CREATE TABLE "case_docket" (
    "entry_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "court" TEXT NOT NULL,
    "number" TEXT NOT NULL,

    CONSTRAINT "case_docket_pkey" PRIMARY KEY ("entry_id","position")
);

-- CreateTable
CREATE TABLE "case_condition" (
    "entry_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "policy_slug" TEXT,

    CONSTRAINT "case_condition_pkey" PRIMARY KEY ("entry_id","position")
);

-- CreateTable
CREATE TABLE "explainer" (
    "entry_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT,

    CONSTRAINT "explainer_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "source" (
    "entry_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issued_on" TEXT,
    "container_title" TEXT,
    "url" TEXT,
    "publication" TEXT NOT NULL,
    "derivation" TEXT NOT NULL,
    "derived_from_slug" TEXT,
    "stance" TEXT,
    "verification" TEXT NOT NULL,
    "capture_sha256" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "term" (
    "entry_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "aliases" TEXT[],

    CONSTRAINT "term_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "password_hash" TEXT,
    "session_epoch" INTEGER NOT NULL DEFAULT 0,
    "disabled_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "working_copy" (
    "user_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "entry_id" TEXT,
    "base_id" UUID,
    "fields" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "working_copy_pkey" PRIMARY KEY ("user_id","place","locale")
);

-- CreateTable
CREATE TABLE "attempt" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "id" UUID NOT NULL,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "user_id" UUID,
    "act" TEXT NOT NULL,
    "entry_id" TEXT,
    "revision_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "entry_kind_slug_key" ON "entry"("kind", "slug");

-- CreateIndex
CREATE INDEX "old_slug_entry_id_idx" ON "old_slug"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "edition_head_id_key" ON "edition"("head_id");

-- CreateIndex
CREATE UNIQUE INDEX "edition_published_id_key" ON "edition"("published_id");

-- CreateIndex
CREATE INDEX "revision_entry_id_locale_published_at_idx" ON "revision"("entry_id", "locale", "published_at");

-- CreateIndex
CREATE INDEX "revision_state_submitted_at_idx" ON "revision"("state", "submitted_at");

-- CreateIndex
CREATE INDEX "revision_published_at_idx" ON "revision"("published_at");

-- CreateIndex
CREATE UNIQUE INDEX "revision_entry_id_locale_version_key" ON "revision"("entry_id", "locale", "version");

-- CreateIndex
CREATE INDEX "entry_ref_target_id_role_idx" ON "entry_ref"("target_id", "role");

-- CreateIndex
CREATE INDEX "claim_entry_id_locale_idx" ON "claim"("entry_id", "locale");

-- CreateIndex
CREATE INDEX "citation_source_id_idx" ON "citation"("source_id");

-- CreateIndex
CREATE INDEX "search_document_places_idx" ON "search_document" USING GIN ("places");

-- CreateIndex
CREATE INDEX "search_document_citations_idx" ON "search_document" USING GIN ("citations");

-- CreateIndex
CREATE UNIQUE INDEX "jurisdiction_slug_key" ON "jurisdiction"("slug");

-- CreateIndex
CREATE INDEX "jurisdiction_level_title_idx" ON "jurisdiction"("level", "title");

-- CreateIndex
CREATE UNIQUE INDEX "policy_slug_key" ON "policy"("slug");

-- CreateIndex
CREATE INDEX "policy_jurisdiction_slug_idx" ON "policy"("jurisdiction_slug");

-- CreateIndex
CREATE INDEX "policy_mechanism_status_idx" ON "policy"("mechanism", "status");

-- CreateIndex
CREATE INDEX "policy_provision_dimension_stance_idx" ON "policy_provision"("dimension", "stance");

-- CreateIndex
CREATE INDEX "policy_relation_policy_slug_idx" ON "policy_relation"("policy_slug");

-- CreateIndex
CREATE UNIQUE INDEX "legal_case_slug_key" ON "legal_case"("slug");

-- CreateIndex
CREATE INDEX "legal_case_status_idx" ON "legal_case"("status");

-- CreateIndex
CREATE INDEX "case_decision_court_abbreviation_decided_on_idx" ON "case_decision"("court_abbreviation", "decided_on");

-- CreateIndex
CREATE INDEX "decision_outcome_outcome_idx" ON "decision_outcome"("outcome");

-- CreateIndex
CREATE INDEX "case_party_jurisdiction_slug_idx" ON "case_party"("jurisdiction_slug");

-- CreateIndex
CREATE INDEX "case_docket_number_idx" ON "case_docket"("number");

-- CreateIndex
CREATE INDEX "case_condition_policy_slug_idx" ON "case_condition"("policy_slug");

-- CreateIndex
CREATE UNIQUE INDEX "explainer_slug_key" ON "explainer"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "source_slug_key" ON "source"("slug");

-- CreateIndex
CREATE INDEX "source_publication_idx" ON "source"("publication");

-- CreateIndex
CREATE INDEX "source_derived_from_slug_idx" ON "source"("derived_from_slug");

-- CreateIndex
CREATE UNIQUE INDEX "term_slug_key" ON "term"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "one_time_link_user_id_idx" ON "one_time_link"("user_id");

-- CreateIndex
CREATE INDEX "working_copy_entry_id_idx" ON "working_copy"("entry_id");

-- CreateIndex
CREATE INDEX "attempt_key_at_idx" ON "attempt"("key", "at");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE INDEX "audit_event_entry_id_at_idx" ON "audit_event"("entry_id", "at");

-- AddForeignKey
ALTER TABLE "old_slug" ADD CONSTRAINT "old_slug_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_head_id_fkey" FOREIGN KEY ("head_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_published_id_fkey" FOREIGN KEY ("published_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_ref" ADD CONSTRAINT "entry_ref_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_ref" ADD CONSTRAINT "entry_ref_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jurisdiction" ADD CONSTRAINT "jurisdiction_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_jurisdiction_slug_fkey" FOREIGN KEY ("jurisdiction_slug") REFERENCES "jurisdiction"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_provision" ADD CONSTRAINT "policy_provision_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "policy"("entry_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_relation" ADD CONSTRAINT "policy_relation_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "policy"("entry_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_case" ADD CONSTRAINT "legal_case_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_decision" ADD CONSTRAINT "case_decision_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "legal_case"("entry_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_outcome" ADD CONSTRAINT "decision_outcome_entry_id_decision_key_fkey" FOREIGN KEY ("entry_id", "decision_key") REFERENCES "case_decision"("entry_id", "key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_party" ADD CONSTRAINT "case_party_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "legal_case"("entry_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_party" ADD CONSTRAINT "case_party_jurisdiction_slug_fkey" FOREIGN KEY ("jurisdiction_slug") REFERENCES "jurisdiction"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_docket" ADD CONSTRAINT "case_docket_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "legal_case"("entry_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_condition" ADD CONSTRAINT "case_condition_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "legal_case"("entry_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "explainer" ADD CONSTRAINT "explainer_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
