-- CreateIndex
CREATE INDEX "attempt_at_idx" ON "attempt"("at");
