using System.Collections.Immutable;
using Ardalis.GuardClauses;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>An organ answers for a duty, from a day on, with whoever goes on co-operating.</summary>
public sealed class DutyHolding
{
    internal DutyHolding(Id<Organ> organ, LocalDate since, ImmutableArray<DutyCooperation> cooperations)
    {
        Organ = Guard.Against.Default(organ);
        Since = CivilCalendar.Check(since);
        Cooperations = Texts.Every(cooperations, nameof(cooperations));
        LocalDate last = CivilCalendar.FirstDay;
        foreach (DutyCooperation one in Cooperations)
        {
            if (one.Organ == organ || one.Since < last || one.Since > since)
            {
                throw new ArgumentException(
                    "Others co-operate, by the date from which they do, none later than the holding.",
                    nameof(cooperations)
                );
            }
            last = one.Since;
        }
    }

    /// <summary>The organ.</summary>
    public Id<Organ> Organ { get; }

    /// <summary>The first day.</summary>
    public LocalDate Since { get; }

    /// <summary>The former organs that go on co-operating, by the date from which they do.</summary>
    public ImmutableArray<DutyCooperation> Cooperations { get; }

    /// <summary>The organ and the first day in one invariant line.</summary>
    public override string ToString() => $"{Organ} since {new Fact("since", Since).Value}";
}

/// <summary>A former organ goes on working on a duty that it gave away (协同).</summary>
/// <remarks>Value equality.</remarks>
public sealed record DutyCooperation
{
    internal DutyCooperation(Id<Organ> organ, string how, LocalDate since)
    {
        Organ = Guard.Against.Default(organ);
        How = Guard.Against.NullOrEmpty(how);
        Since = CivilCalendar.Check(since);
    }

    /// <summary>The former organ.</summary>
    public Id<Organ> Organ { get; }

    /// <summary>In what it co-operates, as the transfer says.</summary>
    public string How { get; }

    /// <summary>The day of the transfer.</summary>
    public LocalDate Since { get; }
}
