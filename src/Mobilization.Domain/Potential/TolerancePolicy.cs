using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>How far a reported quantity may be from the one found on site (误差容限).</summary>
/// <remarks>
/// A quantity passes when <c>|reported - observed| &lt;= max(absolute, relative x observed)</c>, exactly, for every amount that a
/// <see cref="Quantity"/> can hold: the product may need more digits than a <see cref="decimal"/> has. Value equality.
/// </remarks>
public sealed record TolerancePolicy
{
    private const decimal Millionths = 1_000_000m;

    /// <summary>States a policy.</summary>
    /// <param name="version">The name of this edition, which a published figure can cite.</param>
    /// <param name="absolute">The tolerance in the record's own unit of measure.</param>
    /// <param name="relative">The tolerance as a share of what was found: 0.05 for five per cent.</param>
    /// <exception cref="ArgumentException"><paramref name="version"/> is null or empty, or a number is negative, has more than six decimals or is above <see cref="Quantity.MaxAmount"/>.</exception>
    public TolerancePolicy(string version, decimal absolute, decimal relative)
    {
        Version = Guard.Against.NullOrEmpty(version);
        Absolute = Bounded(absolute, nameof(absolute));
        Relative = Bounded(relative, nameof(relative));
    }

    /// <summary>A policy that tolerates nothing.</summary>
    public static TolerancePolicy None { get; } = new("none", 0, 0);

    /// <summary>The name of this edition.</summary>
    public string Version { get; }

    /// <summary>The tolerance in the record's own unit of measure.</summary>
    public decimal Absolute { get; }

    /// <summary>The tolerance as a share of what was found.</summary>
    public decimal Relative { get; }

    /// <summary>Whether two amounts of one measure are near enough.</summary>
    /// <exception cref="ArgumentException">A number can't be an amount.</exception>
    public bool Accepts(decimal reported, decimal observed)
    {
        decimal difference = Math.Abs(Bounded(reported, nameof(reported)) - Bounded(observed, nameof(observed)));
        if (difference <= Absolute)
        {
            return true;
        }
        if (Relative == 0 || observed == 0)
        {
            return false;
        }
        // In 10^-12: the difference has at most 27 digits, the product up to 42, so it is divided instead of multiplied.
        Int128 share = (Int128)(Relative * Millionths);
        Int128 found = (Int128)(observed * Millionths);
        Int128 off = (Int128)(difference * Millionths) * 1_000_000;
        return share >= (off + found - 1) / found;
    }

    /// <summary>Judges a record by a verification.</summary>
    /// <param name="record">The record.</param>
    /// <param name="verification">Its latest valid verification that assesses anything; null where there is none.</param>
    /// <exception cref="ArgumentException"><paramref name="record"/> is null, or the verification is of another record.</exception>
    public AccuracyVerdict Judge(PotentialRecord record, SiteVerification? verification)
    {
        Guard.Against.Null(record);
        if (verification is not null && verification.Record != record.Id)
        {
            throw new ArgumentException("The verification is of another record.", nameof(verification));
        }
        return new(this, record, verification, verification is null ? null : Passes(record, verification));
    }

    /// <summary>The verdict on a record, counted without being made.</summary>
    internal AccuracyTally TallyOf(PotentialRecord record, SiteVerification verification) =>
        AccuracyTally.Of(verification.AddressMatches, Passes(record, verification), verification.CategoryMatches);

    private bool? Passes(PotentialRecord record, SiteVerification verification) =>
        verification.ObservedAmount is { } observed
            ? verification.ObservedMeasure == record.Quantity.Unit && Accepts(record.Quantity.Amount, observed)
            : null;

    /// <summary>Counts, at each record's division, what verifications found right, from columns.</summary>
    /// <param name="tree">The tree whose places <see cref="StatedColumns.Units"/> holds.</param>
    /// <param name="records">The records; those collected after <paramref name="asOf"/> are left out, with their verifications.</param>
    /// <param name="verifications">The verifications; those after <paramref name="asOf"/> are left out.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>What <see cref="KnownStock.Accuracy"/> gives for the same facts as objects.</returns>
    /// <exception cref="ArgumentException">A place is none, or a number can't be an amount.</exception>
    public DivisionColumn<AccuracyTally> Tally(
        AdministrativeTree tree,
        in StatedColumns records,
        in VerificationColumns verifications,
        LocalDate asOf
    )
    {
        DivisionColumn<AccuracyTally> own = Guard.Against.Null(tree).NewColumn<AccuracyTally>();
        DayNumber day = DayNumber.Of(asOf);
        int[] deciding = new int[records.Count];
        Array.Fill(deciding, -1);
        for (int i = 0; i < verifications.Count; i++)
        {
            int record = verifications.Records[i];
            if (record >= records.Count)
            {
                throw new ArgumentException($"There is no record at place {record}.", nameof(verifications));
            }
            if (record < 0 || verifications.Days[i] > day || records.Collected[record] > day)
            {
                continue;
            }
            if (!verifications.IsValid(i))
            {
                own[tree.At(records.Units[record])] += AccuracyTally.OfRefusal;
            }
            else if (
                verifications.AssessesAnything(i)
                && (deciding[record] < 0 || IsLater(verifications, i, deciding[record]))
            )
            {
                deciding[record] = i;
            }
        }
        for (int i = 0; i < records.Count; i++)
        {
            if (records.Collected[i] <= day)
            {
                own[tree.At(records.Units[i])] += Tally(records, i, verifications, deciding[i]);
            }
        }
        return own;
    }

    private static bool IsLater(in VerificationColumns verifications, int one, int other)
    {
        int order = verifications.Days[one].CompareTo(verifications.Days[other]);
        return order > 0 || (order == 0 && verifications.Ids[one] > verifications.Ids[other]);
    }

    private AccuracyTally Tally(
        in StatedColumns records,
        int record,
        in VerificationColumns verifications,
        int deciding
    )
    {
        if (deciding < 0)
        {
            return AccuracyTally.Of(null, null, null);
        }
        bool? quantity = verifications.Observed[deciding] is { } observed
            ? verifications.Measures[deciding] == records.Measures[record] && Accepts(records.Amounts[record], observed)
            : null;
        return AccuracyTally.Of(verifications.Addresses[deciding], quantity, verifications.Categories[deciding]);
    }

    /// <summary>Both tolerances: <c>1 or 0.05</c>.</summary>
    public override string ToString() => $"{Quantity.Format(Absolute)} or {Quantity.Format(Relative)}";

    private static decimal Bounded(decimal number, string name) =>
        Quantity.IsAmount(number)
            ? number
            : throw new ArgumentOutOfRangeException(
                name,
                number,
                $"The number is 0 to {Quantity.MaxAmount}, with at most six decimals."
            );
}
