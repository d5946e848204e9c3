#!/usr/bin/env python3
"""Works out schedules of deferred income a second time, from the text of CAS 16 and with nothing but the standard library.

Reads a CSV: case,what,first,second,third,... with lines
  ASSET kind,method,cost,project cost,ready on,months of life,disposed on or empty
  PAID  day,fen
  COST  day,fen
and writes case,month,received,of the asset,of other cost,deferred for each month, and case,left,fen.
"""
import csv
import sys
from collections import Counter, defaultdict


def month_of(day):
    year, month, _ = map(int, day.split("-"))
    return year * 12 + month - 1


class Schedule:
    def __init__(self):
        self.grants, self.cost = defaultdict(list), Counter()

    def asset(self, kind, method, cost, project, ready, life, disposed):
        self.method = method
        self.price, self.project = int(cost), int(project)
        self.first = month_of(ready) + (kind == "FIXED_ASSET")
        self.end = self.first + int(life)
        self.disposed = month_of(disposed) if disposed else None

    def weights(self, many):
        return [1] * many if self.method == "STRAIGHT_LINE" else list(range(many, 0, -1))

    def spread(self, month, fen, income):
        """What one month's asset-related grant releases; returns what a disposal released early."""
        start = max(month, self.first)
        gone = self.disposed is not None and month > self.disposed
        if start >= self.end or gone:
            income[month] += fen
            return 0
        weights = self.weights(self.end - start)
        shares = [fen * weight // sum(weights) for weight in weights]
        shares[-1] = fen - sum(shares[:-1])
        early = 0
        for at, share in enumerate(shares, start):
            if self.disposed is not None and self.disposed < self.end and at >= self.disposed:
                early += share
            else:
                income[at] += share
        if early:
            income[self.disposed] += early
        return early

    def work_out(self):
        # each payment is divided by itself, rounded down for the asset
        of_asset, of_cost = Counter(), Counter()
        for month, payments in self.grants.items():
            for fen in payments:
                of_asset[month] += fen * self.price // self.project
                of_cost[month] += fen - fen * self.price // self.project
        asset_income, other_income = Counter(), Counter()
        left = sum(self.spread(month, fen, asset_income) for month, fen in of_asset.items() if fen)
        released = 0
        for month in sorted(set(of_cost) | set(self.cost)):
            come = sum(fen for at, fen in of_cost.items() if at <= month)
            spent = sum(fen for at, fen in self.cost.items() if at <= month)
            due = min(come, sum(of_cost.values()) * spent // sum(self.cost.values())) if self.cost else 0
            if due > released:
                other_income[month] += due - released
                released = due
        return asset_income, other_income, left


def main(source, target):
    cases = {}
    with open(source, newline="", encoding="utf-8") as file:
        for case, what, *rest in csv.reader(file):
            schedule = cases.setdefault(case, Schedule())
            if what == "ASSET":
                schedule.asset(*rest)
            elif what == "PAID":
                schedule.grants[month_of(rest[0])].append(int(rest[1]))
            else:
                schedule.cost[month_of(rest[0])] += int(rest[1])
    with open(target, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        for name, schedule in cases.items():
            asset, other, left = schedule.work_out()
            moved = set(schedule.grants) | set(asset) | set(other)
            deferred = 0
            for month in range(min(moved), max(moved) + 1) if moved else ():
                come = sum(schedule.grants.get(month, []))
                deferred += come - asset[month] - other[month]
                out.writerow([name, f"{month // 12}-{month % 12 + 1:02}", come, asset[month], other[month], deferred])
            out.writerow([name, "left", left])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
