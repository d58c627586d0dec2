using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>One organ tells another something through the joint office (信息互通): a plain dated record. Value equality.</summary>
public sealed record InformationExchange
{
    /// <summary>States an exchange.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="office">The joint office.</param>
    /// <param name="on">The day.</param>
    /// <param name="giver">The organ that tells.</param>
    /// <param name="receiver">The organ that is told.</param>
    /// <param name="subject">What about.</param>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>, giver and receiver are one, or <paramref name="subject"/> is null or empty.</exception>
    public InformationExchange(
        Id<InformationExchange> id,
        Id<Organ> office,
        LocalDate on,
        Id<Organ> giver,
        Id<Organ> receiver,
        string subject
    )
    {
        Id = Guard.Against.Default(id);
        Office = Guard.Against.Default(office);
        On = on;
        Giver = Guard.Against.Default(giver);
        Receiver =
            Guard.Against.Default(receiver) == giver
                ? throw new ArgumentException("An organ tells another one.", nameof(receiver))
                : receiver;
        Subject = Guard.Against.NullOrEmpty(subject);
    }

    /// <summary>The identifier.</summary>
    public Id<InformationExchange> Id { get; }

    /// <summary>The joint office.</summary>
    public Id<Organ> Office { get; }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>The organ that tells.</summary>
    public Id<Organ> Giver { get; }

    /// <summary>The organ that is told.</summary>
    public Id<Organ> Receiver { get; }

    /// <summary>What about.</summary>
    public string Subject { get; }

    /// <summary>Lists what speaks against the record.</summary>
    /// <returns>Findings of <see cref="LeadershipRules.JointOfficeAbsent"/>, or of <see cref="LeadershipRules.ExchangeOutsideOffice"/> for each side that the office is not made of.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="establishment"/> is null.</exception>
    public ImmutableArray<Finding> Check(Establishment establishment)
    {
        var broken = new Findings();
        if (JointRecords.TryOffice(Id.Value, Office, On, establishment, ref broken, out JointOffice? office))
        {
            foreach (Id<Organ> organ in (ReadOnlySpan<Id<Organ>>)[Giver, Receiver])
            {
                if (!office!.Constituents.Contains(organ))
                {
                    broken.Add(LeadershipRules.ExchangeOutsideOffice, ("exchange", Id), ("organ", organ));
                }
            }
        }
        return broken.ToImmutable();
    }
}

/// <summary>Both lines consult on a major matter in the joint office and come to a conclusion (重大事项会商): a plain dated record.</summary>
/// <remarks>Equal when everything is, the participants in their order.</remarks>
public sealed class Consultation : IEquatable<Consultation>
{
    /// <summary>States a consultation.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="office">The joint office.</param>
    /// <param name="on">The day.</param>
    /// <param name="matter">What about.</param>
    /// <param name="participants">Who took part.</param>
    /// <param name="conclusion">What they came to.</param>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>, or <paramref name="matter"/> or <paramref name="conclusion"/> is null or empty.</exception>
    public Consultation(
        Id<Consultation> id,
        Id<Organ> office,
        LocalDate on,
        string matter,
        ImmutableArray<Id<Officer>> participants,
        string conclusion
    )
    {
        Id = Guard.Against.Default(id);
        Office = Guard.Against.Default(office);
        On = on;
        Matter = Guard.Against.NullOrEmpty(matter);
        Participants = Texts.Every(participants, nameof(participants));
        Conclusion = Guard.Against.NullOrEmpty(conclusion);
    }

    /// <summary>The identifier.</summary>
    public Id<Consultation> Id { get; }

    /// <summary>The joint office.</summary>
    public Id<Organ> Office { get; }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>What about.</summary>
    public string Matter { get; }

    /// <summary>Who took part.</summary>
    public ImmutableArray<Id<Officer>> Participants { get; }

    /// <summary>What they came to.</summary>
    public string Conclusion { get; }

    /// <summary>Lists what speaks against the record.</summary>
    /// <returns>
    /// Findings of <see cref="LeadershipRules.JointOfficeAbsent"/>, or of <see cref="LeadershipRules.ConsultationOneLine"/> for each line of
    /// which nobody who took part is, in the office's unit, that day.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is null, or both are over different trees.</exception>
    public ImmutableArray<Finding> Check(Establishment establishment, Roster roster)
    {
        var broken = new Findings();
        if (JointRecords.TryOffice(Id.Value, Office, On, establishment, roster, ref broken, out Division unit))
        {
            foreach (LeadershipLine line in Enum.GetValues<LeadershipLine>())
            {
                if (!Participants.Any(officer => roster.Holds(officer, unit, line, On)))
                {
                    broken.Add(LeadershipRules.ConsultationOneLine, ("consultation", Id), ("line", line));
                }
            }
        }
        return broken.ToImmutable();
    }

    /// <inheritdoc/>
    public bool Equals(Consultation? other) =>
        other is not null
        && (Id, Office, On, Matter, Conclusion) == (other.Id, other.Office, other.On, other.Matter, other.Conclusion)
        && Participants.AsSpan().SequenceEqual(other.Participants.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Consultation);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>What all records of a joint office have in common.</summary>
internal static class JointRecords
{
    public static bool TryOffice(
        string record,
        Id<Organ> id,
        LocalDate on,
        Establishment establishment,
        ref Findings broken,
        out JointOffice? office
    )
    {
        if (Guard.Against.Null(establishment).TryFindJointOffice(id, out office) && establishment.Exists(id, on))
        {
            return true;
        }
        broken.Add(LeadershipRules.JointOfficeAbsent, ("record", record), ("office", id), ("on", on));
        return false;
    }

    public static bool TryOffice(
        string record,
        Id<Organ> id,
        LocalDate on,
        Establishment establishment,
        Roster roster,
        ref Findings broken,
        out Division unit
    )
    {
        if (!ReferenceEquals(Guard.Against.Null(establishment).Tree, Guard.Against.Null(roster).Tree))
        {
            throw new ArgumentException("Establishment and roster are over different trees.", nameof(roster));
        }
        bool found = TryOffice(record, id, on, establishment, ref broken, out _);
        unit = found && establishment.TryFind(id, out Organ? organ) ? roster.Tree[organ.Unit] : default;
        return found;
    }
}
