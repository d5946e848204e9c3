#!/usr/bin/env python3
"""Computes the return of investments a second time, from the definitions and with nothing but the standard library.

Reads a CSV: case,rate,cutoff,kind,date,amount,verified,adjusted with amounts in fen; writes a line for each figure:
case,figure,value. A figure that does not exist is written as "none:REASON".

Definitions. A present value is the sum of amount / (1 + rate) ** (days / 365) over the days since the first flow of any
kind. A rate of return is a rate at which the present value is 0; all of them between -99.99 % and 100,000,000 % are
looked for by splitting the range until each part can be shown to hold none or exactly one.
"""
import csv
import math
import sys
from collections import defaultdict
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal, getcontext
from fractions import Fraction

getcontext().prec = 40
LOW, HIGH = math.log(1e-4), math.log(1e6 + 1)
# of so many investments one has the intervals of its rates judged, since each is 999 rates for each view
RATES_OF_EVERY = 50
VIEWS = ["PROJECT", "ENTERPRISE_WITH_SUBSIDY", "ENTERPRISE_WITHOUT_SUBSIDY", "PUBLIC"]
GRADES = ["CLAIMED", "VERIFIED", "PEER_ADJUSTED"]


def half_even(value, digits):
    return Decimal(value).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_EVEN)


class Values:
    """Present values of one set of flows, as functions of x = ln(1 + rate); what comes in and what goes out apart."""

    def __init__(self, flows):
        total = defaultdict(int)
        for day, fen in flows:
            total[day] += fen
        self.flows = sorted((day, fen) for day, fen in total.items() if fen)
        self.first = self.flows[0][0] if self.flows else None
        self.last = self.flows[-1][0] if self.flows else None
        self.known = {}

    def sides(self, x):
        """(in, out, slope of in, slope of out), scaled so that nothing overflows; in and out fall as x grows."""
        if x not in self.known:
            base = self.first if x >= 0 else self.last
            sums = [[], [], [], []]
            for day, fen in self.flows:
                years = (day - base).days / 365
                worth = abs(fen) * math.exp(-years * x)
                side = 0 if fen > 0 else 1
                sums[side].append(worth)
                sums[side + 2].append(worth * (day - self.first).days / 365)
            self.known[x] = [math.fsum(each) for each in sums]
        return self.known[x]

    def sign(self, x):
        """By decimals where floating point cannot be trusted."""
        inward, outward, _, _ = self.sides(x)
        if abs(inward - outward) > 1e-11 * (inward + outward):
            return 1 if inward > outward else -1
        exact = self.exact(Decimal(x).exp())
        return (exact > 0) - (exact < 0)

    def exact(self, growth):
        """The value on the last day: all exponents are whole days, so only one root is taken."""
        per_day = (growth.ln() / 365).exp()
        return sum(fen * per_day ** (self.last - day).days for day, fen in self.flows)

    def at_most_one(self, a, b):
        """0 or 1 for the number of roots in a part of one sign of x, or None when it may be more."""
        in_a, out_a, in_slope_a, out_slope_a = self.sides(a)
        in_b, out_b, in_slope_b, out_slope_b = self.sides(b)
        # The sides are scaled by e^(-x * days of the base), which is 1 for x >= 0; else each sum is seen from the last day,
        # where it rises with x: then the bounds change places.
        margin = 1 + 1e-12
        if a >= 0:
            if in_b > out_a * margin or in_a * margin < out_b:
                return 0
            if in_slope_b > out_slope_a * margin or in_slope_a * margin < out_slope_b:
                return 1
        else:
            if in_a > out_b * margin or in_b * margin < out_a:
                return 0
            # d/dx of the value seen from the last day: terms amount * (last - day) * e^((last - day) * x)
            span = (self.last - self.first).days / 365
            rise = lambda total, slope: span * total - slope
            if (rise(in_a, in_slope_a) > rise(out_b, out_slope_b) * margin
                    or rise(in_b, in_slope_b) * margin < rise(out_a, out_slope_a)):
                return 1
        return None

    def roots(self):
        """All of them, to twelve decimals."""
        return sorted({half_even(Decimal(x).exp() - 1, 12) for x in self.found(self.halved)})

    def nearly(self):
        """All of them as floating point has them, good enough to put rates of many draws in order."""
        return sorted({math.expm1(x) for x in self.found(self.halved_in_floats)})

    def found(self, halved):
        if not any(fen > 0 for _, fen in self.flows) or not any(fen < 0 for _, fen in self.flows):
            return []
        found = []
        parts = [(LOW, 0.0), (0.0, HIGH)]
        while parts:
            a, b = parts.pop()
            count = self.at_most_one(a, b)
            if count == 0:
                continue
            if count == 1:
                left, right = self.sign(a), self.sign(b)
                if right == 0:
                    found.append(b)
                elif left * right < 0:
                    found.append(halved(a, b, left))
                continue
            if b - a < 1e-7:
                raise ValueError("two rates lie closer together than this judge can see")
            middle = (a + b) / 2
            parts += [(a, middle), (middle, b)]
        return found

    def halved_in_floats(self, a, b, left):
        while b - a > 1e-13 * max(abs(a), abs(b), 1e-3):
            middle = (a + b) / 2
            inward, outward, _, _ = self.sides(middle)
            if not a < middle < b:
                break
            if (inward - outward) * left > 0:
                a = middle
            else:
                b = middle
        return b

    def halved(self, a, b, left):
        for _ in range(30):
            middle = (a + b) / 2
            if self.sign(middle) * left > 0:
                a = middle
            else:
                b = middle
        low, high = Decimal(a).exp(), Decimal(b).exp()
        at_low, at_high = self.exact(low), self.exact(high)
        for _ in range(40):
            if high - low <= Decimal("1e-16") * low or at_high == at_low:
                break
            # regula falsi, Illinois
            guess = high - at_high * (high - low) / (at_high - at_low)
            value = self.exact(guess)
            if value * at_high < 0:
                low, at_low = high, at_high
            else:
                at_low /= 2
            high, at_high = guess, value
            if value == 0:
                break
        return high.ln()


class Chance:
    """The generator that the documentation of java.util.Random prescribes."""

    def __init__(self, seed):
        self.state = (seed ^ 0x5DEECE66D) & ((1 << 48) - 1)

    def bits(self):
        self.state = (self.state * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
        return self.state >> 17

    def below(self, bound):
        if bound & (bound - 1) == 0:
            return (bound * self.bits()) >> 31
        while True:
            drawn = self.bits()
            if drawn - drawn % bound + bound - 1 < 1 << 31:
                return drawn % bound


class Case:
    def __init__(self, number, rate, cut_off):
        self.number = int(number)
        self.rate = Decimal(rate)
        self.cut_off = date.fromisoformat(cut_off)
        self.parts = defaultdict(list)
        self.benefits = []

    def add(self, row):
        day = date.fromisoformat(row["date"])
        if row["kind"] == "BENEFIT":
            amounts = [None if row[name] == "" else int(row[name]) for name in ("amount", "verified", "adjusted")]
            self.benefits.append((day, dict(zip(GRADES, amounts))))
        elif row["kind"] != "NONE":
            self.parts[row["kind"]].append((day, int(row["amount"])))

    def seen(self, flows):
        return [flow for flow in flows if flow[0] <= self.cut_off]

    def base(self):
        days = [day for flows in self.parts.values() for day, _ in self.seen(flows)]
        days += [day for day, _ in self.seen(self.benefits)]
        return min(days, default=None)

    def worth(self, flows, base=None):
        base = base or self.base()
        growth = 1 + self.rate
        return sum((fen / growth ** (Decimal((day - base).days) / 365) for day, fen in flows), Decimal(0))

    def money(self, view):
        outlays, running = self.seen(self.parts["OUTLAY"]), self.seen(self.parts["RUNNING"])
        public, partners = self.seen(self.parts["PUBLIC"]), self.seen(self.parts["PARTNER"])
        spent = outlays + running
        return {
            "PROJECT": ([], spent),
            "ENTERPRISE_WITH_SUBSIDY": (partners + public, spent),
            "ENTERPRISE_WITHOUT_SUBSIDY": (partners, spent),
            "PUBLIC": ([], [(day, -fen) for day, fen in public]),
        }[view]

    def graded(self, grade):
        return [(day, amounts[grade]) for day, amounts in self.seen(self.benefits) if amounts[grade] is not None]

    def unavailable(self):
        verified = [amounts for _, amounts in self.seen(self.benefits) if amounts["VERIFIED"] is not None]
        if not verified:
            return "NOTHING_VERIFIED"
        return "TOO_FEW_PEERS" if any(amounts["PEER_ADJUSTED"] is None for amounts in verified) else None

    def figures(self, name, view, benefits, base=None):
        inward, outward = self.money(view)
        inward = inward + benefits
        yield name + ".npv", half_even(self.worth(inward + outward, base) / 100, 2)
        values = Values(inward + outward)
        if len(values.flows) < 2:
            yield name + ".xirr", "none:TOO_FEW_FLOWS"
        else:
            rates = values.roots()
            yield name + ".xirr", "|".join(map(str, rates)) if rates else "none:NO_RATE"
        yield name + ".payback", self.payback(inward, outward)
        laid_out = -sum(fen for _, fen in outward)
        if laid_out > 0:
            net = sum(fen for _, fen in inward) - laid_out
            yield name + ".roi", half_even(Decimal(net) / laid_out, 6)
        else:
            yield name + ".roi", "none:"
        cost = -self.worth(outward, base)
        yield name + ".bcr", self.worth(inward, base) / cost if cost > 0 else "none:"

    @staticmethod
    def payback(inward, outward):
        by_day = defaultdict(int)
        for day, fen in outward:
            by_day[day] += fen
        starts = sorted(day for day, fen in by_day.items() if fen < 0)
        if not starts:
            return "none:"
        for day, fen in inward:
            by_day[day] += fen
        balance = 0
        for day in sorted(by_day):
            balance += by_day[day]
            if day >= starts[0] and balance >= 0:
                months = 0
                while plus_months(starts[0], months) < day:
                    months += 1
                return months
        return "none:"

    def all_figures(self):
        for view in VIEWS:
            for grade in GRADES:
                name = view + "." + grade
                why = self.unavailable() if grade == "PEER_ADJUSTED" else None
                if why:
                    yield name, "none:" + why
                else:
                    yield from self.figures(name, view, self.graded(grade))
        yield from self.leverage()
        yield from self.break_even()
        yield from self.intervals()
        if any(amounts["VERIFIED"] is not None for _, amounts in self.seen(self.benefits)):
            for scenario, factor, months in (("BENEFIT_UP", Fraction(6, 5), 0), ("BENEFIT_DOWN", Fraction(4, 5), 0),
                                             ("BENEFIT_LATE", Fraction(1), 6), ("BENEFIT_DOWN_AND_LATE", Fraction(4, 5), 6)):
                changed = [(later(day, months), round(fen * factor)) for day, fen in self.graded("VERIFIED")]
                base = self.base_with([later(day, months) for day, _ in self.seen(self.benefits)])
                for view in VIEWS:
                    yield from self.figures(view + "." + scenario, view, changed, base)

    def intervals(self):
        """The 50th and the 950th of 999 present values over verified months drawn in runs of the cube root of their number."""
        months = defaultdict(int)
        for day, fen in self.graded("VERIFIED"):
            months[day] += fen
        days = sorted(months)
        if len(days) < 6:
            for view in VIEWS:
                yield view + ".interval", "none:TOO_FEW_MONTHS"
            return
        base = self.base_with(days)
        # in parts of 10 ** -40 of a fen, so that sums are exact
        worth = [int((self.worth([(day, 1)], base)).scaleb(40)) for day in days]
        amounts = [months[day] for day in days]
        size = len(days)
        run = next(length for length in range(1, size + 1) if length ** 3 >= size)
        chance = Chance(1992)
        drawn, picks = [], []
        for _ in range(999):
            picked = []
            while len(picked) < size:
                start = chance.below(size)
                picked += [(start + step) % size for step in range(run)][: size - len(picked)]
            picks.append(picked)
            drawn.append(sum(amounts[of] * worth[at] for at, of in enumerate(picked)))
        drawn.sort()
        own = sum(amount * each for amount, each in zip(amounts, worth))
        for view in VIEWS:
            inward, outward = self.money(view)
            known = self.worth(inward + outward, base)
            for name, end in (("low", min(own, drawn[49])), ("high", max(own, drawn[949]))):
                yield f"{view}.interval.{name}", half_even((known + Decimal(end).scaleb(-40)) / 100, 2)
            if self.number % RATES_OF_EVERY == 0:
                yield from self.interval_of_rates(view, inward + outward, days, amounts, picks)

    @staticmethod
    def interval_of_rates(view, known, days, amounts, picks):
        """Of the rates, when there is exactly one in each of the draws; put in order first, and then worked out."""
        own = Values(known + list(zip(days, amounts))).roots()
        draws = [Values(known + [(days[at], amounts[of]) for at, of in enumerate(picked)]) for picked in picks]
        nearly = []
        for values in draws if len(own) == 1 else []:
            rates = values.nearly() if len(values.flows) > 1 else []
            if len(rates) != 1:
                break
            nearly.append(rates[0])
        if len(nearly) < len(draws):
            yield view + ".interval.rate", "none:NOT_ALWAYS_ONE_RATE"
            return
        order = sorted(range(len(draws)), key=nearly.__getitem__)
        yield view + ".interval.rate.low", min(own[0], draws[order[49]].roots()[0])
        yield view + ".interval.rate.high", max(own[0], draws[order[949]].roots()[0])

    def base_with(self, benefit_days):
        days = [day for flows in self.parts.values() for day, _ in self.seen(flows)] + benefit_days
        return min(days)

    def leverage(self):
        public = sum(fen for _, fen in self.seen(self.parts["PUBLIC"]))
        private = -sum(fen for _, fen in self.seen(self.parts["OUTLAY"])) - public
        if public <= 0:
            yield "leverage", "none:NO_PUBLIC_MONEY"
        elif private < 0:
            yield "leverage", "none:PAID_AHEAD"
        else:
            yield "leverage", half_even(Decimal(private) / public, 6)

    def break_even(self):
        claimed = self.worth(self.graded("CLAIMED"))
        for view in VIEWS:
            inward, outward = self.money(view)
            missing = -self.worth(inward + outward)
            if missing <= 0:
                yield view + ".breakeven", "none:NEEDS_NO_BENEFIT"
            elif claimed <= 0:
                yield view + ".breakeven", "none:NO_BENEFIT_CLAIMED"
            else:
                yield view + ".breakeven", missing / claimed


def length(year, month):
    return (date(year + month // 12, month % 12 + 1, 1) - date(year, month, 1)).days


def plus_months(day, months):
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, length(year, month)))


def later(day, months):
    moved = plus_months(day, months)
    return moved.replace(day=length(moved.year, moved.month)) if day.day == length(day.year, day.month) else moved


def main(source, target):
    cases = {}
    with open(source, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            cases.setdefault(row["case"], Case(row["case"], row["rate"], row["cutoff"])).add(row)
    with open(target, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        for name, case in cases.items():
            for figure, value in case.all_figures():
                out.writerow([name, figure, value])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
