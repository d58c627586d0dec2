using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>A document that both lines issue together through the joint office (联合发文): it carries both sign-offs (invariant 15).</summary>
/// <remarks>A dated record. Whether the signatories were of their lines that day, <see cref="Check"/> asks the roster. Equal when everything is, the sign-offs in the order of the lines.</remarks>
public sealed class JointDocument : IEquatable<JointDocument>
{
    private JointDocument(
        Id<JointDocument> id,
        Id<Organ> office,
        string title,
        LocalDate on,
        ImmutableArray<SignOff> signOffs
    )
    {
        Id = id;
        Office = office;
        Title = title;
        On = on;
        SignOffs = signOffs;
    }

    /// <summary>Builds a document.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="office">The joint office.</param>
    /// <param name="title">The title.</param>
    /// <param name="on">The day of issue.</param>
    /// <param name="signOffs">The sign-offs, one a line, in any order.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> or <paramref name="office"/> is <c>default</c>, <paramref name="title"/> is null or empty, or a sign-off is null.</exception>
    /// <exception cref="DefectException">
    /// A line's sign-off is missing or repeated, later than the issue, or both are one officer's (<see cref="LeadershipRules.SignOffMissing"/>,
    /// <see cref="LeadershipRules.SignOffRepeated"/>, <see cref="LeadershipRules.SignOffLate"/>, <see cref="LeadershipRules.SignOffSameOfficer"/>).
    /// </exception>
    public static JointDocument Build(
        Id<JointDocument> id,
        Id<Organ> office,
        string title,
        LocalDate on,
        ImmutableArray<SignOff> signOffs
    ) =>
        TryBuild(id, office, title, on, signOffs, out JointDocument? document, out ImmutableArray<Finding> defects)
            ? document
            : throw new DefectException("The joint document", defects, nameof(signOffs));

    /// <summary>Builds a document, or lists every defect of its sign-offs.</summary>
    /// <returns>Whether there is no defect.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> or <paramref name="office"/> is <c>default</c>, <paramref name="title"/> is null or empty, or a sign-off is null.</exception>
    public static bool TryBuild(
        Id<JointDocument> id,
        Id<Organ> office,
        string title,
        LocalDate on,
        ImmutableArray<SignOff> signOffs,
        [NotNullWhen(true)] out JointDocument? document,
        out ImmutableArray<Finding> defects
    )
    {
        Guard.Against.Default(id);
        Guard.Against.Default(office);
        Guard.Against.NullOrEmpty(title);
        ImmutableArray<SignOff> byLine = [.. Texts.Every(signOffs, nameof(signOffs)).OrderBy(static one => one.Line)];
        defects = Judge(id, on, byLine);
        document = defects.IsEmpty ? new(id, office, title, on, byLine) : null;
        return document is not null;
    }

    /// <summary>The identifier.</summary>
    public Id<JointDocument> Id { get; }

    /// <summary>The joint office.</summary>
    public Id<Organ> Office { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The day of issue.</summary>
    public LocalDate On { get; }

    /// <summary>The sign-offs: the government's, then the military's.</summary>
    public ImmutableArray<SignOff> SignOffs { get; }

    /// <summary>Lists what speaks against the document's authority.</summary>
    /// <returns>
    /// Findings of <see cref="LeadershipRules.JointOfficeAbsent"/> and, for each signatory who on the day of signing is not of the line in the
    /// office's unit, <see cref="LeadershipRules.NotOfTheLine"/>.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is null, or both are over different trees.</exception>
    public ImmutableArray<Finding> Check(Establishment establishment, Roster roster)
    {
        var broken = new Findings();
        if (JointRecords.TryOffice(Id.Value, Office, On, establishment, roster, ref broken, out var unit))
        {
            foreach (SignOff one in SignOffs)
            {
                if (!roster.Holds(one.Officer, unit, one.Line, one.On))
                {
                    broken.Add(
                        LeadershipRules.NotOfTheLine,
                        ("record", Id.Value),
                        ("officer", one.Officer),
                        ("line", one.Line),
                        ("on", one.On)
                    );
                }
            }
        }
        return broken.ToImmutable();
    }

    /// <inheritdoc/>
    public bool Equals(JointDocument? other) =>
        other is not null
        && (Id, Office, Title, On) == (other.Id, other.Office, other.Title, other.On)
        && SignOffs.AsSpan().SequenceEqual(other.SignOffs.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JointDocument);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    private static ImmutableArray<Finding> Judge(Id<JointDocument> id, LocalDate on, ImmutableArray<SignOff> signOffs)
    {
        var broken = new Findings();
        foreach (LeadershipLine line in Enum.GetValues<LeadershipLine>())
        {
            SignOff[] ofLine = [.. signOffs.Where(one => one.Line == line)];
            if (ofLine.Length == 0)
            {
                broken.Add(LeadershipRules.SignOffMissing, ("document", id), ("line", line));
            }
            for (int i = 0; i < ofLine.Length; i++)
            {
                if (i > 0)
                {
                    broken.Add(
                        LeadershipRules.SignOffRepeated,
                        ("document", id),
                        ("line", line),
                        ("officer", ofLine[i].Officer),
                        ("first", ofLine[0].Officer)
                    );
                }
                if (ofLine[i].On > on)
                {
                    broken.Add(
                        LeadershipRules.SignOffLate,
                        ("document", id),
                        ("line", line),
                        ("signed", ofLine[i].On),
                        ("issued", on)
                    );
                }
            }
        }
        foreach (
            IGrouping<Id<Officer>, SignOff> officer in signOffs
                .GroupBy(static one => one.Officer)
                .Where(static group => group.Select(static one => one.Line).Distinct().Count() > 1)
        )
        {
            broken.Add(LeadershipRules.SignOffSameOfficer, ("document", id), ("officer", officer.Key));
        }
        return broken.ToImmutable();
    }
}

/// <summary>An officer signs for a line, on a day (会签). Value equality.</summary>
public sealed record SignOff
{
    /// <summary>States a sign-off.</summary>
    /// <exception cref="ArgumentException"><paramref name="line"/> is none of the two, or <paramref name="officer"/> is <c>default</c>.</exception>
    public SignOff(LeadershipLine line, Id<Officer> officer, LocalDate on)
    {
        Line = Guard.Against.EnumOutOfRange(line);
        Officer = Guard.Against.Default(officer);
        On = on;
    }

    /// <summary>The line that is signed for.</summary>
    public LeadershipLine Line { get; }

    /// <summary>Who signs.</summary>
    public Id<Officer> Officer { get; }

    /// <summary>The day.</summary>
    public LocalDate On { get; }
}
