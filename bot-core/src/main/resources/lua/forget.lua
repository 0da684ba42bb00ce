-- Forgets what was said, what was left out of it and how it was rated; the fence stays, so that nobody's lease is confused.
-- KEYS  1 record (hash) · 2 messages (list) · 3 ratings (hash)
-- Safe to repeat.
redis.call('HDEL', KEYS[1], 'reply', 'stop', 'left')
redis.call('DEL', KEYS[2], KEYS[3])
return 1
