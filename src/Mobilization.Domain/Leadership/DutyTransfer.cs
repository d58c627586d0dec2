using Ardalis.GuardClauses;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>A duty moves from one organ to another on a day (职能划转); co-operation may continue after it.</summary>
/// <remarks>Between any two organs: from a military organ to an office, from a predecessor to its successor. Value equality.</remarks>
public sealed record DutyTransfer
{
    /// <summary>States a transfer.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="from">The organ that answered for it until then.</param>
    /// <param name="to">The organ that answers for it from that day on.</param>
    /// <param name="on">The first day of the new organ.</param>
    /// <param name="cooperation">In what the former organ goes on working with the new one; null where it does not.</param>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>, both organs are one, or <paramref name="cooperation"/> is empty.</exception>
    public DutyTransfer(Id<Duty> duty, Id<Organ> from, Id<Organ> to, LocalDate on, string? cooperation = null)
    {
        Duty = Guard.Against.Default(duty);
        From = Guard.Against.Default(from);
        To = Guard.Against.Default(to);
        if (from == to)
        {
            throw new ArgumentException("A duty moves between two organs.", nameof(to));
        }
        On = on;
        Cooperation = cooperation is { } text ? Guard.Against.NullOrEmpty(text, nameof(cooperation)) : null;
    }

    /// <summary>The duty.</summary>
    public Id<Duty> Duty { get; }

    /// <summary>The organ that answered for it until then.</summary>
    public Id<Organ> From { get; }

    /// <summary>The organ that answers for it from <see cref="On"/> on.</summary>
    public Id<Organ> To { get; }

    /// <summary>The first day of the new organ.</summary>
    public LocalDate On { get; }

    /// <summary>In what the former organ goes on working with the new one; null where it does not.</summary>
    public string? Cooperation { get; }
}
