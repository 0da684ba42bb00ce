-- Forgets what a person chose, and takes their id and name out of the audit trail.
-- KEYS  1 scopes (hash) · 2 audit (list)
-- ARGV  1 the person's scope · 2 how an audit entry of theirs begins · 3 how every entry of somebody forgotten begins, up
--       to the end of the name · 4 the scope as it stands in an entry · 5 the scope of somebody forgotten as it stands there
-- The entries are searched as text and the name ends before `,"w":`; a quote inside a text is escaped, so neither is
-- found where it does not belong. Safe to repeat.
redis.call('HDEL', KEYS[1], ARGV[1])
local entries = redis.call('LRANGE', KEYS[2], 0, -1)
for i = 1, #entries do
  local entry = entries[i]
  if string.sub(entry, 1, #ARGV[2]) == ARGV[2] then
    entry = ARGV[3] .. string.sub(entry, string.find(entry, ',"w":', 1, true), -1)
  end
  local first, last = string.find(entry, ARGV[4], 1, true)
  if first then
    entry = string.sub(entry, 1, first - 1) .. ARGV[5] .. string.sub(entry, last + 1)
  end
  if entry ~= entries[i] then redis.call('LSET', KEYS[2], i - 1, entry) end
end
return 1
