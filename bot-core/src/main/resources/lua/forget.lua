-- Forgets what was said; the fence stays, so that nobody's lease is confused.
-- KEYS  1 record (hash) · 2 messages (list)
-- Safe to repeat.
redis.call('HDEL', KEYS[1], 'reply')
redis.call('DEL', KEYS[2])
return 1
