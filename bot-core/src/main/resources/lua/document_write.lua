-- Keeps a document, and its whole collection for another life.
-- KEYS  1 collection (hash)
-- ARGV  1 id · 2 value · 3 the collection's life, ms
-- Safe to repeat.
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
