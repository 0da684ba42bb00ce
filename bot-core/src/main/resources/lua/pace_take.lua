-- Takes one call from a limit, or gives a place in its line.
-- KEYS  1 pace (hash) · 2 line (sorted set: claimants by place) · 3 due (sorted set: claimants by when they ask again, µs)
-- ARGV  1 claimant · 2 1 for an ending, else 0 · 3 one call each, µs · 4 calls at once · 5 calls endings may take ahead
--       6 the time in µs; empty for the server's own clock, as always but in tests
-- Gives 0 where it was taken, else the µs after which to ask again. A repeat may take twice, which only slows.
--
-- The limit is a GCRA. `tat` is the time by which all calls taken would have been earned at one each gap; the next call
-- is free from `slot` on, which lies the burst's slack before it. An ending's slot lies the reserve earlier still: it
-- moves `tat` further ahead, and those after it wait until that is earned.
--
-- Who may not call yet keeps a place in the line until it is granted: endings first, then the others, each in the order
-- in which they asked. The n-th in line has the slot n gaps after the first, and is told to come back then; one that is
-- far away comes back half-way, because those before it may have gone. So N that ask again after each grant are served
-- in turn, N gaps apart, for about two calls of this script each.
--
-- A place is a promise of order, not of a slot that nobody uses. Who asks is granted a free slot unless someone before
-- it is expected within a gap from now, or was expected within the last one; so nobody who comes in time is overtaken,
-- and one who does not come costs the others at most one slot. A grace after its time it loses its place: it has died.
--
-- After a block the limit starts with a single call. Each block makes the gap longer, and the surplus halves with every
-- minute since its end; as long as there is any, nothing is taken ahead.
local GRACE = 1000000        -- how late a waiter may come and still has its place
local FAR = 10000000         -- who waits longer than this asks again half-way
local MOST_WAITING = 1000    -- whoever would be behind them has no place
local ENDINGS = 1e15         -- how far endings' places lie before all others
local MOST_SLOW = 4
local RECOVERY = 60000000    -- the surplus of the gap halves in this time
local LEAST_SURPLUS = 1 / 64 -- less counts as none
local REMEMBERED = 600000000 -- longer than a surplus takes to vanish

local claimant, ending = ARGV[1], ARGV[2] == '1'
local every, burst, reserve = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local now = tonumber(ARGV[6])
if not now then
  local time = redis.call('TIME')
  now = tonumber(time[1]) * 1000000 + tonumber(time[2])
end

local function whole(number) return string.format('%.0f', number) end

local gone = redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', '(' .. whole(now - GRACE))
if #gone > 0 then
  redis.call('ZREM', KEYS[2], unpack(gone))
  redis.call('ZREM', KEYS[3], unpack(gone))
end

local state = redis.call('HMGET', KEYS[1], 'tat', 'until', 'slow')
local blocked = tonumber(state[2] or '0')
local surplus = (tonumber(state[3] or '1') - 1) / 2 ^ math.max(0, math.floor((now - blocked) / RECOVERY))
if surplus < LEAST_SURPLUS then surplus = 0 end
local gap = math.floor(every * (1 + surplus))
local slack = every * (burst - 1)
-- No more than this can have been taken: what lies further ahead comes of a clock that was set back.
local furthest = now + slack + (reserve + 1) * every * MOST_SLOW
local tat = math.max(math.min(tonumber(state[1] or '0'), furthest), now, blocked + slack)
local slot = tat - slack
if ending and surplus == 0 then slot = math.max(slot - reserve * every, blocked) end

local place = redis.call('ZSCORE', KEYS[2], claimant)
if not place or (ending and tonumber(place) > 0) then
  local ticket = redis.call('HINCRBY', KEYS[1], 'ticket', 1)
  redis.call('ZADD', KEYS[2], whole(ending and ticket - ENDINGS or ticket), claimant)
end
local rank = redis.call('ZRANK', KEYS[2], claimant)
local before, expected = 0, 0
if rank > 0 then
  local ahead = redis.call('ZRANGE', KEYS[2], 0, rank - 1)
  for _, due in ipairs(redis.call('ZMSCORE', KEYS[3], unpack(ahead))) do
    due = tonumber(due or '0')
    if due > now - gap then
      before = before + 1
      if due < now + gap then expected = expected + 1 end
    end
  end
end

local wait = 0
if slot + expected * gap <= now then
  redis.call('ZREM', KEYS[2], claimant)
  redis.call('ZREM', KEYS[3], claimant)
  tat = tat + gap
  redis.call('HSET', KEYS[1], 'tat', whole(tat))
else
  wait = slot + before * gap - now
  wait = math.ceil(math.min(wait, math.max(FAR, wait / 2)))
  redis.call('ZADD', KEYS[3], whole(now + wait), claimant)
  if redis.call('ZCARD', KEYS[2]) > MOST_WAITING then
    redis.call('ZREM', KEYS[3], redis.call('ZPOPMAX', KEYS[2])[1])
  end
end

local known = math.max(tat, blocked + REMEMBERED) - now
local life = whole(math.ceil((known + redis.call('ZCARD', KEYS[2]) * gap + GRACE) / 1000))
for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, life) end
return wait
