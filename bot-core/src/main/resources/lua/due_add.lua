-- Says when to look at a conversation (next).
-- KEYS  1 due (sorted set: conversation by time)
-- ARGV  1 conversation · 2 when, ms since 1970, whole · 3 the set's life, ms
-- Safe to repeat.
redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
