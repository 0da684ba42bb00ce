-- Reads a conversation whole, and what waits in it.
-- KEYS  1 record (hash) · 2 messages (list) · 3 inbox (list)
-- Gives how many entries of messages follow, these, oldest first, then the reply in flight (empty text where there is
-- none), then what is left out (the same), then the inbox' entries, oldest first.
local entries = redis.call('LRANGE', KEYS[2], 0, -1)
local found = { tostring(#entries) }
for i = 1, #entries do found[#found + 1] = entries[i] end
found[#found + 1] = redis.call('HGET', KEYS[1], 'reply') or ''
found[#found + 1] = redis.call('HGET', KEYS[1], 'left') or ''
local waiting = redis.call('LRANGE', KEYS[3], 0, -1)
for i = 1, #waiting do found[#found + 1] = waiting[i] end
return found
