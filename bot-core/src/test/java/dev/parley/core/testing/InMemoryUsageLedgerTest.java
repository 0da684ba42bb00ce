package dev.parley.core.testing;

import dev.parley.core.usage.UsageCalendar;
import dev.parley.core.usage.UsageLedger;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

class InMemoryUsageLedgerTest {

  @Nested
  class Spending extends UsageLedgerContract {
    @Override
    protected UsageLedger fresh(UsageCalendar calendar, InstantSource clock) {
      return new InMemoryUsageLedger(calendar, clock);
    }
  }

  @Nested
  class Reports extends UsageReportContract {
    @Override
    protected UsageLedger fresh(UsageCalendar calendar, InstantSource clock) {
      return new InMemoryUsageLedger(calendar, clock);
    }
  }
}
