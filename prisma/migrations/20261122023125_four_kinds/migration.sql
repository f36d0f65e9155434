-- CreateTable
CREATE TABLE "measure" (
    "entry_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "universe" TEXT NOT NULL,
    "geography_type" TEXT NOT NULL,
    "counted_over" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "who_counts" TEXT NOT NULL,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "statistic" (
    "entry_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "measure_slug" TEXT NOT NULL,
    "jurisdiction_slug" TEXT,
    "as_of" TEXT,
    "start" TEXT,
    "end" TEXT,
    "words" TEXT NOT NULL,
    "qualifier" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "originator" TEXT NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "statistic_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "statement" (
    "entry_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "speaker" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "organisation" TEXT,
    "jurisdiction_slug" TEXT,
    "spoken_on" TEXT NOT NULL,
    "venue" TEXT,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "statement_report" (
    "entry_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_slug" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "statement_report_pkey" PRIMARY KEY ("entry_id","position")
);

-- CreateTable
CREATE TABLE "question" (
    "entry_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "standing" TEXT NOT NULL,

    CONSTRAINT "question_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "question_answer" (
    "entry_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "what_it_counts" TEXT NOT NULL,
    "who_counts" TEXT NOT NULL,
    "as_of" TEXT,
    "statistic_slug" TEXT,

    CONSTRAINT "question_answer_pkey" PRIMARY KEY ("entry_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "measure_slug_key" ON "measure"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "statistic_slug_key" ON "statistic"("slug");

-- CreateIndex
CREATE INDEX "statistic_measure_slug_idx" ON "statistic"("measure_slug");

-- CreateIndex
CREATE INDEX "statistic_jurisdiction_slug_idx" ON "statistic"("jurisdiction_slug");

-- CreateIndex
CREATE UNIQUE INDEX "statement_slug_key" ON "statement"("slug");

-- CreateIndex
CREATE INDEX "statement_person_spoken_on_idx" ON "statement"("person", "spoken_on");

-- CreateIndex
CREATE INDEX "statement_jurisdiction_slug_spoken_on_idx" ON "statement"("jurisdiction_slug", "spoken_on");

-- CreateIndex
CREATE INDEX "statement_report_source_slug_idx" ON "statement_report"("source_slug");

-- CreateIndex
CREATE UNIQUE INDEX "question_slug_key" ON "question"("slug");

-- CreateIndex
CREATE INDEX "question_standing_idx" ON "question"("standing");

-- CreateIndex
CREATE INDEX "question_answer_statistic_slug_idx" ON "question_answer"("statistic_slug");

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_measure_slug_fkey" FOREIGN KEY ("measure_slug") REFERENCES "measure"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_jurisdiction_slug_fkey" FOREIGN KEY ("jurisdiction_slug") REFERENCES "jurisdiction"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_jurisdiction_slug_fkey" FOREIGN KEY ("jurisdiction_slug") REFERENCES "jurisdiction"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_report" ADD CONSTRAINT "statement_report_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "statement"("entry_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_answer" ADD CONSTRAINT "question_answer_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "question"("entry_id") ON DELETE CASCADE ON UPDATE CASCADE;
