-- The index stays as it is: what waits in its list is sorted in at the next insert, or vacuum.
ALTER INDEX "papers_words" SET (gin_pending_list_limit = 256);
