using System.Collections.Immutable;
using System.Numerics;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>A unit's plan for one month (月计划), whose progress is checked every week (每周调度).</summary>
/// <remarks>
/// Immutable, with value equality over its events. A dispatch checks every item that has begun and is not done, each once; it falls
/// on the weekday of the <see cref="DispatchPolicy"/>, or says why it was moved within the week, and there is one a week.
/// Source: invariant 28.
/// </remarks>
public sealed record MonthlyPlan : ILifecycle<MonthlyPlan, PlanEvent>
{
    private MonthlyPlan(Id<MonthlyPlan> id, DivisionCode unit, int year, int month) =>
        (Id, Unit, Year, Month) = (id, unit, year, month);

    /// <summary>The identifier.</summary>
    public Id<MonthlyPlan> Id { get; }

    /// <summary>The unit whose plan it is.</summary>
    public DivisionCode Unit { get; }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12.</summary>
    public int Month { get; }

    /// <inheritdoc/>
    public int Version { get; private init; }

    /// <summary>The items; empty before the plan was adopted.</summary>
    public ImmutableArray<PlanItem> Items => Adoption?.Items ?? [];

    /// <summary>How the items were set; null before.</summary>
    public PlanAdopted? Adoption { get; private init; }

    /// <summary>The dispatches, in order.</summary>
    public ImmutableArray<DispatchHeld> Dispatches { get; private init; } = [];

    private Instant? LastAt => Dispatches.IsEmpty ? Adoption?.Act.At : Dispatches[^1].Act.At;

    /// <summary>A plan without items, version 0.</summary>
    /// <exception cref="ArgumentException">An argument is <c>default</c> or out of its bounds.</exception>
    public static MonthlyPlan Draft(Id<MonthlyPlan> id, DivisionCode unit, int year, int month) =>
        new(
            Guard.Against.Default(id),
            Guard.Against.Default(unit),
            Guard.Against.OutOfRange(year, nameof(year), 1, 9999),
            Guard.Against.OutOfRange(month, nameof(month), 1, 12)
        );

    /// <summary>Whether some dispatch found an item done.</summary>
    public bool IsDone(Id<PlanItem> item) =>
        Dispatches.Any(held => held.Checks.Any(check => check.Item == item && check.IsDone));

    /// <summary>Sets the items, once.</summary>
    /// <remarks>
    /// Refused: <see cref="TaskingRules.PlanAdoptedAlready"/>, <see cref="TaskingRules.PlanEmpty"/>,
    /// <see cref="TaskingRules.PlanItemRepeated"/>, <see cref="TaskingRules.PlanItemOutside"/>.
    /// </remarks>
    public Decision<MonthlyPlan, PlanEvent> Adopt(ImmutableArray<PlanItem> items, Act act)
    {
        items = Texts.Every(items, nameof(items));
        var broken = new Findings();
        ActRules.Check(act, Version, LastAt, ref broken);
        if (Adoption is { } adoption)
        {
            broken.Add(TaskingRules.PlanAdoptedAlready, ("since", adoption.Act.At));
        }
        if (items.IsEmpty)
        {
            broken.Add(TaskingRules.PlanEmpty, ("plan", Id));
            return new(this, broken.ToImmutable());
        }
        var first = new LocalDate(Year, Month, 1);
        LocalDate last = first.With(DateAdjusters.EndOfMonth);
        var seen = new HashSet<Id<PlanItem>>();
        foreach (PlanItem item in items)
        {
            if (!seen.Add(item.Id))
            {
                broken.Add(TaskingRules.PlanItemRepeated, ("item", item.Id));
            }
            if (item.During.From > last || item.During.To <= first)
            {
                broken.Add(TaskingRules.PlanItemOutside, ("item", item.Id), ("during", item.During.ToString()));
            }
        }
        return broken.Any ? new(this, broken.ToImmutable()) : Accept(new PlanAdopted(items, act, Version + 1));
    }

    /// <summary>Checks the progress.</summary>
    /// <param name="checks">One check for each item that has begun by the day of the act and was not found done before.</param>
    /// <param name="act">The act.</param>
    /// <param name="policy">The weekday.</param>
    /// <param name="movedBecause">Why the dispatch is not held on the policy's weekday; null or empty where it is.</param>
    /// <remarks>
    /// Refused: <see cref="TaskingRules.PlanNotAdopted"/>, <see cref="TaskingRules.DispatchUnruled"/>,
    /// <see cref="TaskingRules.DispatchWrongWeekday"/>, <see cref="TaskingRules.DispatchOutsideMonth"/>,
    /// <see cref="TaskingRules.DispatchRepeated"/>, <see cref="TaskingRules.CheckMissing"/>, <see cref="TaskingRules.CheckUnknown"/>,
    /// <see cref="TaskingRules.CheckRepeated"/>.
    /// </remarks>
    public Decision<MonthlyPlan, PlanEvent> Dispatch(
        ImmutableArray<DispatchCheck> checks,
        Act act,
        DispatchPolicy policy,
        string? movedBecause = null
    )
    {
        checks = Texts.Every(checks, nameof(checks));
        var broken = new Findings();
        ActRules.Check(act, Version, LastAt, ref broken);
        if (Adoption is null)
        {
            broken.Add(TaskingRules.PlanNotAdopted, ("plan", Id));
        }
        LocalDate? weekday = Guard.Against.Null(policy).DayInWeekOf(act.On);
        CheckDay(act, weekday, movedBecause, ref broken);
        CheckItems(checks, act.On, ref broken);
        if (broken.Any)
        {
            return new(this, broken.ToImmutable());
        }
        string? moved = weekday == act.On ? null : movedBecause;
        return Accept(new DispatchHeld(weekday!.Value, checks, moved, act, Version + 1));
    }

    /// <summary>Counts the dispatches that the month asked for by the end of a day: one for each of the policy's weekdays in it.</summary>
    /// <remarks>One that is not yet held counts as asked for from the day after its own.</remarks>
    public DispatchTally Tally(DispatchPolicy policy, LocalDate asOf)
    {
        Guard.Against.Null(policy);
        int held = 0;
        int required = 0;
        var day = new LocalDate(Year, Month, 1);
        for (int left = CalendarSystem.Iso.GetDaysInMonth(Year, Month); left > 0; left--)
        {
            if (policy.DayInWeekOf(day) == day)
            {
                LocalDate weekday = day;
                bool isHeld = Dispatches.Any(one => one.Weekday == weekday && one.Act.On <= asOf);
                held += isHeld ? 1 : 0;
                required += isHeld || day < asOf ? 1 : 0;
            }
            if (left > 1)
            {
                day = day.PlusDays(1);
            }
        }
        return new(held, required);
    }

    /// <inheritdoc/>
    public MonthlyPlan Apply(PlanEvent happened) =>
        Guard.Against.Null(happened) switch
        {
            PlanAdopted e => this with { Adoption = e, Version = e.Version },
            DispatchHeld e => this with { Dispatches = Dispatches.Add(e), Version = e.Version },
            _ => throw new ArgumentException($"{happened.GetType()} is no event of a plan.", nameof(happened)),
        };

    /// <summary>Same subject and events.</summary>
    public bool Equals(MonthlyPlan? other) =>
        other is not null
        && (Id, Unit, Year, Month, Version, Adoption)
            == (other.Id, other.Unit, other.Year, other.Month, other.Version, other.Adoption)
        && Dispatches.AsSpan().SequenceEqual(other.Dispatches.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version);

    private Decision<MonthlyPlan, PlanEvent> Accept(PlanEvent happened) => new(Apply(happened), happened);

    private void CheckDay(in Act act, LocalDate? weekday, string? movedBecause, ref Findings broken)
    {
        if (weekday is not { } day)
        {
            broken.Add(TaskingRules.DispatchUnruled, ("on", act.On));
            return;
        }
        if (day != act.On && string.IsNullOrEmpty(movedBecause))
        {
            broken.Add(TaskingRules.DispatchWrongWeekday, ("on", act.On), ("expected", day));
        }
        if ((day.Year, day.Month) != (Year, Month))
        {
            broken.Add(TaskingRules.DispatchOutsideMonth, ("on", act.On), ("weekday", day));
        }
        foreach (DispatchHeld held in Dispatches)
        {
            if (held.Weekday == day)
            {
                broken.Add(TaskingRules.DispatchRepeated, ("weekday", day), ("held", held.Act.On));
            }
        }
    }

    private void CheckItems(ImmutableArray<DispatchCheck> checks, LocalDate on, ref Findings broken)
    {
        var seen = new HashSet<Id<PlanItem>>();
        foreach (DispatchCheck check in checks)
        {
            if (!Items.Any(item => item.Id == check.Item))
            {
                broken.Add(TaskingRules.CheckUnknown, ("item", check.Item));
            }
            if (!seen.Add(check.Item))
            {
                broken.Add(TaskingRules.CheckRepeated, ("item", check.Item));
            }
        }
        foreach (PlanItem item in Items)
        {
            if (item.During.From <= on && !IsDone(item.Id) && !seen.Contains(item.Id))
            {
                broken.Add(TaskingRules.CheckMissing, ("item", item.Id));
            }
        }
    }
}

/// <summary>Dispatches counted; it adds up over plans and units.</summary>
public readonly record struct DispatchTally : IAdditionOperators<DispatchTally, DispatchTally, DispatchTally>
{
    /// <summary>States a tally.</summary>
    public DispatchTally(int held, int required)
    {
        Held = held;
        Required = required;
    }

    /// <summary>Dispatches that were held.</summary>
    public int Held { get; }

    /// <summary>Those that were asked for.</summary>
    public int Required { get; }

    /// <summary>Held ones of those asked for; not applicable where none was.</summary>
    public Figure Completeness => Figure.Ratio(Held, Required);

    /// <summary>Adds count by count.</summary>
    /// <exception cref="OverflowException">A sum is beyond <see cref="int.MaxValue"/>.</exception>
    public static DispatchTally operator +(DispatchTally left, DispatchTally right) =>
        checked(new(left.Held + right.Held, left.Required + right.Required));
}
