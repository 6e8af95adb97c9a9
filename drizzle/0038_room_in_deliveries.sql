-- A delivery is written four times within minutes. Where its page has room, the mark before DATA needs no new entries in the indexes
-- (a HOT update), and the place of the versions before is used again.
ALTER TABLE "deliveries" SET (fillfactor = 50);
