-- Holds a turn's estimate of all its budgets, or of none where one is spent; or only tells how budgets stand.
-- KEYS  1 held (sorted set: keys of turns that hold, by when that ends, ms) · 2 turn (hash) · 3..7 windows (hashes), minute first
-- ARGV  1 now, ms · 2 tokens · 3 money · 4 channel · 5 person · 6 how long it holds, ms; empty to hold nothing
--       7 the turn's life, ms · 8..12 the windows' lives, ms
--       13.. four for each budget: its window 1..5 · unit · subject · limit
-- Gives 1 where it may ask, 0 where it may not; then for each budget what is used of it, this turn in it where it may, and
-- the threshold of which this turn is told, or 0. Safe to repeat: a turn that holds already gets the same answer.
-- A turn is refused where nothing is left, and not because of what it will cost.
local SWEPT = 32         -- how many reservations that lapsed are given back at a time
local FIRST, SECOND = 80, 95

for _, lapsed in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, SWEPT)) do
  give_back(KEYS[1], lapsed)
end

local tokens, money = tonumber(ARGV[2]), tonumber(ARGV[3])
local estimate = { t = tokens, m = money, r = 1 }
local asks = ARGV[6] ~= ''
local holds = asks and redis.call('EXISTS', KEYS[2]) == 1
local used, may = {}, true
for i = 13, #ARGV, 4 do
  local field = ARGV[i + 1] .. ':' .. ARGV[i + 2]
  local sum = tonumber(redis.call('HGET', KEYS[2 + tonumber(ARGV[i])], field) or '0')
  used[#used + 1] = sum
  if sum >= tonumber(ARGV[i + 3]) then may = false end
end
may = may or holds
local newly = asks and may and not holds

if newly then
  redis.call('HSET', KEYS[2], 'tokens', ARGV[2], 'money', ARGV[3], 'channel', ARGV[4], 'person', ARGV[5],
    '1', KEYS[3], '2', KEYS[4], '3', KEYS[5], '4', KEYS[6], '5', KEYS[7])
  redis.call('PEXPIRE', KEYS[2], ARGV[7])
  redis.call('ZADD', KEYS[1], whole(tonumber(ARGV[1]) + tonumber(ARGV[6])), KEYS[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[7])
  for i = 1, 5 do
    spend(KEYS[2 + i], ARGV[4], ARGV[5], tokens, money, 1)
    redis.call('PEXPIRE', KEYS[2 + i], ARGV[7 + i])
  end
end

-- Remembers with each threshold who is told of it: a repeat is told again, nobody else.
local function warned(window, unit, subject, limit, sum)
  local flag = '!' .. unit .. ':' .. subject .. ':' .. limit
  local threshold, turn = string.match(redis.call('HGET', window, flag) or '0 ', '^(%d+) (.*)$')
  if not newly then return turn == KEYS[2] and threshold or '0' end
  local share = sum * 100 / tonumber(limit)
  local passed = share >= SECOND and SECOND or share >= FIRST and FIRST or 0
  if passed <= tonumber(threshold) then return '0' end
  redis.call('HSET', window, flag, passed .. ' ' .. KEYS[2])
  return tostring(passed)
end

local answer = { may and '1' or '0' }
for i = 13, #ARGV, 4 do
  local sum = used[(i - 13) / 4 + 1]
  if newly then sum = sum + estimate[ARGV[i + 1]] end
  answer[#answer + 1] = whole(sum)
  answer[#answer + 1] = asks and may
    and warned(KEYS[2 + tonumber(ARGV[i])], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3], sum) or '0'
end
return answer
