using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Patrols;

/// <summary>How rectification orders stand, as of a day, at their facilities' units.</summary>
/// <remarks>
/// Everything is a column that adds: reviews of shards of the orders, over one tree, merge exactly. Immutable and safe to share
/// between threads.
/// </remarks>
public sealed class RectificationReview
{
    private readonly PatrolJudge _judge;
    private readonly List<(Division Unit, OrderRecord Order)> _orders;

    private RectificationReview(
        PatrolJudge judge,
        AdministrativeTree tree,
        List<(Division Unit, OrderRecord Order)> orders,
        ImmutableArray<Finding> findings
    ) => (_judge, Tree, _orders, Findings) = (judge, tree, orders, findings);

    /// <summary>The tree whose units have the facilities.</summary>
    public AdministrativeTree Tree { get; }

    /// <summary>The day.</summary>
    public LocalDate AsOf => _judge.AsOf;

    /// <summary>
    /// What is wrong with facilities and orders, in their order: an order of an unknown facility is left out, a closing without
    /// evidence does not count.
    /// </summary>
    public ImmutableArray<Finding> Findings { get; }

    internal static RectificationReview Of(
        PatrolJudge judge,
        FacilityRegister register,
        IEnumerable<OrderRecord> orders
    )
    {
        var issued = new List<(Division, OrderRecord)>();
        var findings = new Findings();
        foreach (Finding defect in register.Defects)
        {
            findings.Add(defect);
        }
        foreach (OrderRecord order in orders)
        {
            if (order is null)
            {
                throw new ArgumentException("An order is null.", nameof(orders));
            }
            if (order.Issued > judge.AsOf)
            {
                continue;
            }
            if (register.Find(order.Facility) is not (>= 0 and var place))
            {
                findings.Add(PatrolRules.OrderFacilityUnknown, ("order", order.Id), ("facility", order.Facility));
                continue;
            }
            if (order.Evidence == 0 && order.Closed is { } closed && closed <= judge.AsOf)
            {
                findings.Add(PatrolRules.ClosedWithoutEvidence, ("order", order.Id), ("closed", closed));
            }
            issued.Add((register.Units[place], order));
        }
        return new(judge, register.Tree, issued, findings.ToImmutable());
    }

    /// <summary>Orders, counted.</summary>
    public DivisionColumn<RectificationTally> Tally()
    {
        DivisionColumn<RectificationTally> own = Tree.NewColumn<RectificationTally>();
        foreach ((Division unit, OrderRecord order) in _orders)
        {
            own[unit] += TallyOf(order);
        }
        return own;
    }

    /// <summary>The orders that were issued, with their facilities' units, in their order.</summary>
    internal IReadOnlyList<(Division Unit, OrderRecord Order)> Orders => _orders;

    /// <summary>One order, counted.</summary>
    internal RectificationTally TallyOf(OrderRecord order)
    {
        OrderStanding standing = order.StandingOn(AsOf);
        bool? onTime = order.IsOnTime(AsOf);
        bool? extended = order.IsOnTime(AsOf, extended: true);
        return new(
            One(standing == OrderStanding.Open),
            One(standing == OrderStanding.Overdue),
            One(standing == OrderStanding.Closed),
            One(standing == OrderStanding.Withdrawn),
            One(onTime is not null),
            One(onTime is true),
            One(extended is not null),
            One(extended is true)
        );

        static long One(bool counts) => counts ? 1 : 0;
    }

    /// <summary>Closed orders by the calendar days that they took: a histogram, for <see cref="ClosingDays"/>.</summary>
    public KeyedColumn<int, long> DaysToClose()
    {
        var own = new KeyedColumn<int, long>(Tree);
        foreach ((Division unit, OrderRecord order) in _orders)
        {
            if (order.DaysToClose(AsOf) is { } days)
            {
                own.Add(days, unit, 1);
            }
        }
        return own;
    }

    /// <summary>Open orders, overdue ones included, by how long ago they were issued, in the policy's bands.</summary>
    public KeyedColumn<AgeBand, long> OpenByAge()
    {
        var own = new KeyedColumn<AgeBand, long>(Tree);
        foreach ((Division unit, OrderRecord order) in _orders)
        {
            if (order.StandingOn(AsOf) is OrderStanding.Open or OrderStanding.Overdue)
            {
                int days = CivilCalendar.DaysBetween(order.Issued, AsOf);
                own.Add(AgeBand.Of(days, _judge.Version?.AgeBands ?? []), unit, 1);
            }
        }
        return own;
    }

    /// <summary>What goes up to the counties: every open order whose original deadline has passed.</summary>
    /// <returns>
    /// A finding of <see cref="PatrolRules.OrderOverdue"/> for each: by county, then the longest overdue first, then by order. Where no
    /// county stands above the facility's unit, it goes to the nearest division above that level.
    /// </returns>
    public ImmutableArray<Finding> Overdue() =>
        [
            .. _orders
                .Where(entry => entry.Order.StandingOn(AsOf) == OrderStanding.Overdue)
                .Select(entry => (entry.Unit, entry.Order, County: CountyOf(entry.Unit)))
                .OrderBy(static entry => entry.County)
                .ThenBy(static entry => entry.Order.Deadline)
                .ThenBy(static entry => entry.Order.Id)
                .Select(entry => new Finding(
                    PatrolRules.OrderOverdue,
                    ("order", entry.Order.Id),
                    ("unit", entry.Unit.Code),
                    ("county", entry.County),
                    ("responsible", entry.Order.Responsible),
                    ("deadline", entry.Order.Deadline),
                    ("extended", entry.Order.ExtendedTo is { } to ? new Fact("to", to).Value : ""),
                    ("days", CivilCalendar.DaysBetween(entry.Order.Deadline, AsOf))
                )),
        ];

    private static DivisionCode CountyOf(Division unit)
    {
        Division? step = unit;
        while (step is { Level: > DivisionLevel.County } below)
        {
            step = below.Parent;
        }
        return step?.Code ?? default;
    }
}

/// <summary>A band of ages in days, such as 8 to 30; the last has no end.</summary>
/// <remarks>Value equality; ordered by its first day. <c>default</c> holds age 0 alone.</remarks>
public readonly record struct AgeBand : IComparable<AgeBand>
{
    private readonly int _toMinusFrom;
    private readonly bool _isOpen;

    /// <summary>States a band.</summary>
    /// <param name="from">The first age.</param>
    /// <param name="to">The last age; null for no end.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is negative, or <paramref name="to"/> before it.</exception>
    public AgeBand(int from, int? to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(to ?? from, from, nameof(to));
        From = from;
        _isOpen = to is null;
        _toMinusFrom = (to ?? from) - from;
    }

    /// <summary>The first age.</summary>
    public int From { get; }

    /// <summary>The last age; null for no end.</summary>
    public int? To => _isOpen ? null : From + _toMinusFrom;

    /// <inheritdoc/>
    public int CompareTo(AgeBand other) => From.CompareTo(other.From);

    /// <summary><c>8-30</c>, or <c>31-</c> without an end.</summary>
    public override string ToString() => $"{From}-{To}";

    internal static AgeBand Of(int days, ImmutableArray<int> ends)
    {
        int from = 0;
        foreach (int end in ends)
        {
            if (days <= end)
            {
                return new(from, end);
            }
            from = end + 1;
        }
        return new(from, null);
    }

    /// <summary>Order of first ages.</summary>
    public static bool operator <(AgeBand left, AgeBand right) => left.CompareTo(right) < 0;

    /// <summary>Order of first ages.</summary>
    public static bool operator >(AgeBand left, AgeBand right) => left.CompareTo(right) > 0;

    /// <summary>Order of first ages.</summary>
    public static bool operator <=(AgeBand left, AgeBand right) => left.CompareTo(right) <= 0;

    /// <summary>Order of first ages.</summary>
    public static bool operator >=(AgeBand left, AgeBand right) => left.CompareTo(right) >= 0;
}
