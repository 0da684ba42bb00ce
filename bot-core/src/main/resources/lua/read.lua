-- Reads a conversation whole.
-- KEYS  1 record (hash) · 2 messages (list)
-- Gives the messages' entries, oldest first, then the reply in flight and what is left out (empty text where there is
-- none).
local entries = redis.call('LRANGE', KEYS[2], 0, -1)
entries[#entries + 1] = redis.call('HGET', KEYS[1], 'reply') or ''
entries[#entries + 1] = redis.call('HGET', KEYS[1], 'left') or ''
return entries
